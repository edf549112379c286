import type { Language } from '../../rules/preferences.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { EndedBy, TaskOver } from '../task-over.ts';

/** That a task is over, by whom and how. */
export function sayOver({ by, how, outcome }: TaskOver, language: Language): string {
  if (how === 'withdrawn') return say(TASK_TEXTS, language, 'over-withdrawn');
  const name = sayEndedBy(by, language);
  if (how === 'decided' && outcome !== undefined)
    return say(TASK_TEXTS, language, 'over-decided', { by: name, outcome });
  return say(TASK_TEXTS, language, how === 'repaired' ? 'over-repaired' : 'over-answered', { by: name });
}

/** Who ended a task, as the subject that a sentence begins with. */
export function sayEndedBy(by: EndedBy, language: Language): string {
  if (by.kind !== 'person') return say(TASK_TEXTS, language, `by-${by.kind}`);
  const { name, asked } = by;
  return asked === undefined ? name : say(TASK_TEXTS, language, 'by-for', { name, asked });
}
