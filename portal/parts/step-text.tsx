import type { Language } from '../../core/rules/preferences.ts';
import type { StepWords } from '../../core/rules/process-titles.ts';
import { englishPart } from './english-part.ts';
import { InEnglish } from './in-english.tsx';
import { Paragraphs } from './paragraphs.tsx';

/** What a step says: its ask in the reader's language, then the rest as the process has it. */
export function StepText({ said, language }: { said: StepWords; language: Language }) {
  return (
    <>
      {said.ask !== undefined && <Paragraphs text={said.ask} />}
      <InEnglish language={language} />
      {said.english !== '' && <Paragraphs text={said.english} {...englishPart(language)} />}
    </>
  );
}
