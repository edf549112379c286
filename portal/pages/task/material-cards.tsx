import { DECISION_PAGE_TEXTS } from '../../../core/rules/texts/decision-page-texts.ts';
import { TASK_PAGE_TEXTS } from '../../../core/rules/texts/task-page-texts.ts';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import { englishPart } from '../../parts/english-part.ts';
import { WordTable } from '../../parts/word-table.tsx';
import { DrawnPicture } from '../../picture/drawn-picture.tsx';
import type { TaskShown } from './task-shown.ts';

/** What a person must see before they answer or decide. */
export function MaterialCards({ shown }: { shown: TaskShown }) {
  if (shown.material.length === 0) return <></>;
  const decision = shown.task.kind === 'approval';
  const { language } = shown;
  const label = decision ? DECISION_PAGE_TEXTS[language].shown : TASK_PAGE_TEXTS[language].known;
  return (
    <section class="shown stack" aria-label={label}>
      {shown.material.map((part, at) => (
        <div {...englishPart(language)}>
          <h2>{part.title}</h2>
          <AnswerLines lines={part.lines} />
          {part.tables?.map((table) => (
            <WordTable table={table} />
          ))}
          {part.picture !== undefined && <DrawnPicture picture={part.picture} id={`material-${at + 1}`} />}
        </div>
      ))}
      {decision && shown.shownHash !== undefined && (
        <p class="soft small">
          {DECISION_PAGE_TEXTS[language].fingerprint} <code>{shown.shownHash.slice(0, 16)}…</code>
        </p>
      )}
    </section>
  );
}
