import type { Catalogue } from './catalogue.ts';
import type { Language } from './preferences.ts';
import type { ApprovalOutcome, ProcessDefinition } from './process-definition.ts';

/** Something that a definition says in English, in the other languages. */
export type Translated = Record<Exclude<Language, 'en'>, string>;

/** A process and its steps as people are told of them. */
export interface ProcessTitles {
  process: Translated;
  /** By step id. */
  steps: Record<string, Translated>;
  /** What a step asks, in a sentence or two, by step id. */
  asks: Record<string, Translated>;
  /** Labels of what can be chosen, by step id and outcome id. */
  outcomes?: Record<string, Record<string, Translated>>;
  /** What choosing it does, likewise. */
  consequences?: Record<string, Record<string, Translated>>;
}

/** As texts of definitions have it. */
const BETWEEN_PARAGRAPHS = '\n\n';

type Defined = Pick<ProcessDefinition, 'id' | 'title'>;

/** A process's title; the definition's own words where it has not been translated. */
export function processTitle(catalogue: Catalogue, { id, title }: Defined, language: Language): string {
  return inLanguage(catalogue.titles?.(id)?.process, title, language);
}

/** A step's title, or the English one that is given. */
export function stepTitle(
  catalogue: Catalogue,
  step: { processId: string; stepId: string; title: string },
  language: Language,
): string {
  return inLanguage(catalogue.titles?.(step.processId)?.steps[step.stepId], step.title, language);
}

/** A step with what its definition says, in English. */
export interface SaidStep {
  processId: string;
  stepId: string;
  text: string;
}

/** What a step asks, in a sentence or two: in English the first paragraph of its text, which is given. */
export function stepAsk(catalogue: Catalogue, step: SaidStep, language: Language): string {
  const [english = ''] = step.text.split(BETWEEN_PARAGRAPHS);
  return inLanguage(catalogue.titles?.(step.processId)?.asks[step.stepId], english, language);
}

/** All that a step says: in English its text, in another language what it asks, and the rest in English. */
export interface StepWords {
  ask?: string;
  english: string;
}

/** What a page says of a step to a reader of a language. */
export function stepWords(catalogue: Catalogue, step: SaidStep, language: Language): StepWords {
  const ask =
    language === 'en' ? undefined : catalogue.titles?.(step.processId)?.asks[step.stepId]?.[language];
  if (ask === undefined) return { english: step.text };
  const [, ...rest] = step.text.split(BETWEEN_PARAGRAPHS);
  return { ask, english: rest.join(BETWEEN_PARAGRAPHS) };
}

/** What an outcome of a step is called, or the English label that is given. */
export function outcomeLabel(
  catalogue: Catalogue,
  chosen: { processId: string; stepId: string; outcome: string; label: string },
  language: Language,
): string {
  const labels = catalogue.titles?.(chosen.processId)?.outcomes?.[chosen.stepId];
  return inLanguage(labels?.[chosen.outcome], chosen.label, language);
}

/** An outcome as a reader of a language chooses it. */
export function outcomeInLanguage(
  catalogue: Catalogue,
  step: { processId: string; stepId: string },
  outcome: ApprovalOutcome,
  language: Language,
): ApprovalOutcome {
  const { id, label, consequence } = outcome;
  const does = catalogue.titles?.(step.processId)?.consequences?.[step.stepId]?.[id];
  return {
    ...outcome,
    label: outcomeLabel(catalogue, { ...step, outcome: id, label }, language),
    consequence: inLanguage(does, consequence, language),
  };
}

function inLanguage(translated: Translated | undefined, english: string, language: Language): string {
  return language === 'en' ? english : (translated?.[language] ?? english);
}
