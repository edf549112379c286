import { personStep } from '../../rules/definition-steps.ts';
import type { Person } from '../../rules/organization.ts';
import { readButtonValue, type TaskRef } from '../../rules/slack/button-value.ts';
import { say, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import { ACTIONS } from '../../rules/slack/action-names.ts';
import { claimTask } from '../claim-task.ts';
import { decideApproval } from '../decide-approval.ts';
import { loadDefinition } from '../load-definition.ts';
import { openTaskFor } from '../open-task-for.ts';
import type { SlackActPorts } from './do-slack-act.ts';
import { sayResult, type ActResult } from './say-result.ts';
import { settleCards } from './settle-cards.ts';
import { startDialog } from './start-dialogs.ts';
import { taskDialog } from './task-dialogs.ts';

type Press = Extract<SlackAct, { act: 'press' }>;

/** Does what a button says. One that has been overtaken by events is answered with how things stand. */
export async function answerPress(ports: SlackActPorts, person: Person, press: Press): Promise<Reply> {
  const [verb = ''] = press.action.split(':');
  if (verb === ACTIONS.begin) return startDialog(ports, person, press.value ?? '');
  const ref = readButtonValue(press.value);
  if (ref === undefined) return say('Not possible here', 'This button is not ours.');
  const { taskId } = ref;
  switch (verb) {
    case ACTIONS.decide:
    case ACTIONS.reason:
      return verb === ACTIONS.reason ? standing(ports, person, ref) : decide(ports, person, ref);
    case ACTIONS.claim: {
      const claimed = await claimTask(ports, { taskId, person, channel: 'slack' });
      return sayFor(ports, taskId, claimed, 'It is yours. Others see that you are at it.');
    }
    case ACTIONS.answer:
      return taskDialog(ports, person, taskId);
    default:
      return standing(ports, person, ref);
  }
}

/** Speaks in an approval, for a press that was confirmed or a dialog that gave the reason. */
export async function decide(
  ports: SlackActPorts,
  person: Person,
  { taskId, outcome = '', shownHash }: TaskRef,
  reason?: string,
): Promise<Reply> {
  const refused = await refusedHere(ports, taskId);
  if (refused !== undefined) return refused;
  const decided = await decideApproval(ports, {
    taskId,
    person,
    channel: 'slack',
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(shownHash === undefined ? {} : { shownHash }),
  });
  const { labels } = await wordsOf(ports, taskId);
  return sayFor(ports, taskId, decided, `Your decision is recorded: ${labels(outcome)}.`);
}

/** In words, with the way to the page where something is left to see; cards that stood still are put right. */
export async function sayFor(
  ports: SlackActPorts,
  taskId: string,
  answer: ActResult,
  done: string,
): Promise<Reply> {
  const words = await wordsOf(ports, taskId);
  const said = sayResult(answer, { done, ...words });
  if (answer.result === 'not-found') return said;
  const task = await ports.store.task(taskId);
  if (task !== undefined && task.status !== 'open') await quietly(settleCards(ports, task, ports.now()));
  return { ...said, link: { label: 'Open', url: pageOf(ports, taskId) } };
}

/** How a task stands now, for somebody whose button is too late or whom a dialog was not opened for. */
async function standing(ports: SlackActPorts, person: Person, { taskId }: TaskRef): Promise<Reply> {
  const task = await ports.store.task(taskId);
  if (task === undefined) return sayFor(ports, taskId, { result: 'not-found' }, '');
  const action = task.kind === 'approval' ? 'decide-approval' : 'act-on-task';
  const loaded = await openTaskFor(ports, action, { taskId, person, channel: 'slack' });
  if (loaded.result !== 'loaded') return sayFor(ports, taskId, loaded, '');
  return { ...say('Still open', 'Press again, or go on on its page.'), link: link(ports, taskId) };
}

/** Filings, telling the people concerned, and everything confidential are decided on the page only. */
export async function refusedHere(ports: SlackActPorts, taskId: string): Promise<Reply | undefined> {
  const task = await ports.store.task(taskId);
  const run = task === undefined ? undefined : await ports.store.run(task.runId);
  if (task === undefined || run === undefined || task.status !== 'open') return undefined;
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  if (!task.private && step?.byMail !== 'sign-in') return undefined;
  return { ...say('On its page only', 'This is decided after signing in.'), link: link(ports, taskId) };
}

async function wordsOf(ports: SlackActPorts, taskId: string) {
  const task = await ports.store.task(taskId);
  const run = task === undefined ? undefined : await ports.store.run(task.runId);
  const step =
    task === undefined || run === undefined
      ? undefined
      : personStep(await loadDefinition(ports, run), task.stepId);
  const organization = task === undefined ? undefined : await ports.store.organization(task.organizationId);
  const labels = (outcome: string): string =>
    (step?.kind === 'approval' ? step.outcomes.find(({ id }) => id === outcome)?.label : undefined) ??
    outcome;
  return { labels, timeZone: organization?.timeZone ?? 'UTC' };
}

function link(ports: Pick<SlackActPorts, 'portalUrl'>, taskId: string) {
  return { label: 'Open', url: pageOf(ports, taskId) };
}

function pageOf({ portalUrl }: Pick<SlackActPorts, 'portalUrl'>, taskId: string): string {
  return `${portalUrl}/tasks/${encodeURIComponent(taskId)}`;
}

/** The outbox changes the cards anyway, when Slack takes it. */
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error) || !error.name.startsWith('slack.')) throw error;
  }
}
