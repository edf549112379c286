import { factsChanged } from './breach/facts-changed.ts';
import { filingReceipt } from './breach/filing-receipt.ts';
import { partnerTold } from './breach/partner-told.ts';
import { recordAwareness } from './breach/record-awareness.ts';
import { reportReceipt } from './breach/record-report.ts';
import { setParties } from './breach/set-parties.ts';
import { subjectsTold } from './breach/subjects-told.ts';
import { NO_EFFECT, type Effect, type EffectInput, type EffectResult } from './effect.ts';

/** What the end of a task changes in its case, by the name a definition gives it. */
export const EFFECTS = {
  'set-parties': setParties,
  'record-awareness': recordAwareness,
  'facts-given': factsChanged,
  'decision-taken': factsChanged,
  'duty-assessed': factsChanged,
  'filing-receipt': filingReceipt,
  'report-receipt': reportReceipt,
  'partner-told': partnerTold,
  'subjects-told': subjectsTold,
} as const satisfies Record<string, Effect>;

/** The effect of a step's end; none for a step without one. Lapses (`expired`) have no effect. */
export function effectOf(name: string | undefined, input: EffectInput): EffectResult {
  const effects: Readonly<Record<string, Effect>> = EFFECTS;
  const effect = name === undefined || input.task.status !== 'done' ? undefined : effects[name];
  return effect === undefined ? NO_EFFECT : effect(input);
}
