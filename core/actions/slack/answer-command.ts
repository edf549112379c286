import type { Case } from '../../rules/case.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import type { Run } from '../../rules/run.ts';
import { COMMAND_HELP, readCommand } from '../../rules/slack/command.ts';
import { say, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import type { TaskFacts } from '../../rules/slack/task-facts.ts';
import { loadDefinition } from '../load-definition.ts';
import { longMoment } from '../messages/time-words.ts';
import { runReference } from '../run-reference.ts';
import { delegateDialog } from './delegate-dialog.ts';
import type { SlackActPorts } from './do-slack-act.ts';
import { inboxFacts } from './publish-inbox.ts';
import { startDialog, startList } from './start-dialogs.ts';

type Command = Extract<SlackAct, { act: 'command' }>;

/** Answers what somebody typed behind `/clause8`. */
export async function answerCommand(ports: SlackActPorts, person: Person, { text }: Command): Promise<Reply> {
  const command = readCommand(text);
  switch (command.kind) {
    case 'tasks':
      return tasks(ports, person);
    case 'deadline':
      return command.reference === undefined
        ? deadlines(ports, person)
        : withRun(ports, person, command.reference, timeLimits);
    case 'status':
      return withRun(ports, person, command.reference, status);
    case 'start':
      return command.process === undefined
        ? startList(ports, person)
        : startDialog(ports, person, command.process);
    case 'delegate':
      return delegateDialog(ports, person);
    case 'link':
      return say('Linked', `This Slack account is linked to ${person.name}. You can undo it on your page.`);
    case 'help':
      return say('What you can type', ...COMMAND_HELP);
    case 'unknown':
      return say('That is not understood', ...COMMAND_HELP);
  }
}

async function tasks(ports: SlackActPorts, person: Person): Promise<Reply> {
  const inbox = await inboxFacts(ports, person);
  const lines = inbox.tasks.map((task) => `• ${task.late ? 'Late: ' : ''}${lineOf(task)}`);
  const link = { label: 'Open your inbox', url: `${ports.portalUrl}/` };
  if (lines.length === 0) return { ...say('Nothing waits for you'), link };
  return { ...say('Waiting for you', ...lines, ...(inbox.more ? ['… and more in the portal.'] : [])), link };
}

async function deadlines(ports: SlackActPorts, person: Person): Promise<Reply> {
  const inbox = await inboxFacts(ports, person);
  const dated = inbox.tasks.filter(({ due }) => due !== undefined).slice(0, 5);
  const lines = dated.map((task) => `• ${task.late ? 'Late: ' : ''}${lineOf(task)}`);
  return lines.length === 0 ? say('Nothing falls due for you') : say('What falls due next', ...lines);
}

function lineOf(task: TaskFacts): string {
  const by = task.due === undefined ? '' : `, by ${task.due}`;
  if (task.private) return `${task.processTitle} (confidential)${by}`;
  return `${task.title} (${task.organizationName}) [${task.reference}]${by}`;
}

interface FoundRun {
  found: Case;
  processTitle: string;
  link: { label: string; url: string };
}

/** The run of that reference, among those that the person may see. Of a confidential one only the way to it is given. */
async function withRun(
  ports: SlackActPorts,
  person: Person,
  reference: string,
  describe: (found: FoundRun, ports: SlackActPorts) => Promise<Reply>,
): Promise<Reply> {
  const run = await findRun(ports, person, reference);
  const found = run === undefined ? undefined : await ports.store.case(run.id);
  if (run === undefined || found === undefined)
    return say('Not found', 'There is no matter of that reference that you may see.');
  const link = { label: 'Open', url: `${ports.portalUrl}/runs/${run.id}` };
  if (run.private)
    return { ...say('Confidential', 'Details are only shown after you have signed in.'), link };
  const { title } = await loadDefinition(ports, run);
  return describe({ found, processTitle: title, link }, ports);
}

const RUNS_LOOKED_AT = 200;

async function findRun(
  { store }: SlackActPorts,
  person: Person,
  reference: string,
): Promise<Run | undefined> {
  const wanted = reference.toLowerCase();
  const direct = await store.run(reference);
  const parties = direct === undefined ? undefined : (await store.case(direct.id))?.parties;
  if (direct !== undefined && parties !== undefined)
    return may(person, 'see-run', { run: direct, parties }) ? direct : undefined;
  for (const { organizationId } of person.memberships) {
    const page = await store.partiesOf(organizationId, { limit: RUNS_LOOKED_AT });
    for (const party of page.items) {
      const run = await store.run(party.runId);
      if (run === undefined || runReference(run).toLowerCase() !== wanted) continue;
      if (may(person, 'see-run', { run, parties: [party] })) return run;
    }
  }
  return undefined;
}

const STATUS = {
  running: 'under way',
  completed: 'completed',
  stopped: 'stopped',
  failed: 'failed',
} as const;

async function status({ found, processTitle, link }: FoundRun): Promise<Reply> {
  const { run, tasks: all } = found;
  const open = all.filter((task) => task.status === 'open').length;
  const done = all.filter((task) => task.status === 'done').length;
  await Promise.resolve();
  return {
    ...say(
      `${processTitle} [${runReference(run)}] is ${STATUS[run.status]}`,
      `${open} open, ${done} done, of ${all.length} that have been asked so far.`,
    ),
    link,
  };
}

async function timeLimits({ found, link }: FoundRun, ports: SlackActPorts): Promise<Reply> {
  const running = found.clocks.filter((clock) => clock.status === 'running');
  const due = found.tasks.filter((task) => task.status === 'open' && task.dueAt !== undefined);
  const lines = await Promise.all([
    ...running.map(async (clock) =>
      lineAt(
        ports,
        clock.organizationId,
        `• ${clock.label}`,
        clock.due.evaluable ? clock.due.strictAt : undefined,
      ),
    ),
    ...due.map(async (task) => lineAt(ports, task.organizationId, '• A task', task.dueAt)),
  ]);
  return lines.length === 0
    ? { ...say('No time limit runs in this matter'), link }
    : { ...say('What falls due in this matter', ...lines.slice(0, 20)), link };
}

async function lineAt(
  { store }: SlackActPorts,
  organizationId: string,
  what: string,
  at: string | undefined,
): Promise<string> {
  const organization = await store.organization(organizationId);
  const when =
    at === undefined
      ? 'no date can be computed'
      : `by ${longMoment(at, organization?.timeZone ?? 'UTC', 'en')}`;
  return `${what} (${organization?.name ?? organizationId}): ${when}`;
}
