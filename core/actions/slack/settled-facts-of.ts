import type { Ports } from '../../ports.ts';
import { personStep } from '../../rules/definition-steps.ts';
import type { Language } from '../../rules/preferences.ts';
import { outcomeLabel } from '../../rules/process-titles.ts';
import type { Run } from '../../rules/run.ts';
import type { SettledFacts } from '../../rules/slack/task-facts.ts';
import type { Task } from '../../rules/task.ts';
import { SLACK_CARD_TEXTS as TEXTS } from '../../rules/texts/slack-card-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { loadDefinition } from '../load-definition.ts';
import { longMoment } from '../messages/time-words.ts';
import { taskOver, type EndedBy } from '../task-over.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'catalogue'>;

/** How a task ended; with its run, when nobody has ended it before. Undefined while it is open. */
export async function settledFactsOf(
  ports: Needs,
  task: Task,
  language: Language,
): Promise<SettledFacts | undefined> {
  const run = await ports.store.run(task.runId);
  if (run === undefined || (task.status === 'open' && run.status === 'running')) return undefined;
  const organization = await ports.store.organization(task.organizationId);
  const over = await taskOver(ports, task);
  const ended = over?.at ?? run.endedAt ?? ports.now();
  const at = longMoment(ended, organization?.timeZone ?? 'UTC', language);
  const by = nameOf(over?.by ?? { kind: 'system' }, language);
  switch (task.status) {
    case 'done':
      return { outcome: await outcomeOf(ports, run, task, language), by, at };
    case 'expired':
      return {
        outcome: say(TEXTS, language, 'nobody-answered'),
        by: say(TEXTS, language, 'own-rule'),
        at,
      };
    case 'open':
    case 'cancelled':
      return { outcome: say(TEXTS, language, 'not-needed'), by, at };
  }
}

/** Who ended a task, inside a sentence. */
function nameOf(by: EndedBy, language: Language): string {
  switch (by.kind) {
    case 'system':
      return 'clause8';
    case 'guest':
    case 'left':
      return say(TEXTS, language, `by-${by.kind}`);
    case 'person':
      return by.asked === undefined
        ? by.name
        : say(TEXTS, language, 'by-for', { name: by.name, asked: by.asked });
  }
}

/** What came of a task, as it is called in a language. */
async function outcomeOf(
  ports: Pick<Ports, 'store' | 'catalogue'>,
  run: Run,
  { processId, stepId, outcome = 'done' }: Pick<Task, 'processId' | 'stepId' | 'outcome'>,
  language: Language,
): Promise<string> {
  const step = personStep(await loadDefinition(ports, run), stepId);
  const label = step?.kind === 'approval' ? step.outcomes.find(({ id }) => id === outcome)?.label : undefined;
  if (label !== undefined)
    return outcomeLabel(ports.catalogue, { processId, stepId, outcome, label }, language);
  return outcome === 'done' ? say(TEXTS, language, 'done') : outcome;
}
