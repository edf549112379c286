import { may } from '../../rules/authorization.ts';
import type { Case } from '../../rules/case.ts';
import { processTitle } from '../../rules/process-titles.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { loadDefinition } from '../load-definition.ts';
import { shortMoment } from '../messages/time-words.ts';
import { runReference } from '../run-reference.ts';
import type { CommandPorts, Commander, Reply } from './mail-command.ts';
import { plainTitle } from './say-tasks.ts';

/** Of each organization, the newest runs are looked through for a reference. */
const MOST_RUNS = 200;
const HOW = { completed: 'how-completed', stopped: 'how-stopped', failed: 'how-failed' } as const;

/** How a matter stands, for somebody who may see it; a matter that they may not see is one that there is not. */
export async function sayStatus(ports: CommandPorts, by: Commander, reference: string): Promise<Reply> {
  const { language } = by;
  const found = reference === '' ? undefined : await matterOf(ports, by, reference);
  if (found === undefined)
    return {
      paragraphs: [say(MAIL_COMMAND_TEXTS, language, 'status-none', { reference })],
      link: { label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'), url: `${ports.portalUrl}/` },
    };
  return {
    paragraphs: await wordsOf(ports, by, found),
    link: {
      label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'),
      url: `${ports.portalUrl}/runs/${encodeURIComponent(found.run.id)}`,
    },
  };
}

/** By the run's id, or by the short name of the matter that stands in mails. */
async function matterOf(
  ports: CommandPorts,
  { person }: Commander,
  reference: string,
): Promise<Case | undefined> {
  const seen = async (runId: string) => {
    const found = await ports.store.case(runId);
    return found !== undefined && may(person, 'see-run', found) ? found : undefined;
  };
  const named = await seen(reference);
  if (named !== undefined) return named;
  for (const { organizationId } of person.memberships) {
    const { items } = await ports.store.partiesOf(organizationId, { limit: MOST_RUNS });
    for (const { runId } of items) {
      const run = await ports.store.run(runId);
      if (run === undefined || runReference(run).toLowerCase() !== reference.toLowerCase()) continue;
      const found = await seen(runId);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

async function wordsOf(
  ports: CommandPorts,
  { language }: Commander,
  { run, tasks }: Case,
): Promise<string[]> {
  const organization = await ports.store.organization(run.leadOrganizationId);
  const timeZone = organization?.timeZone ?? 'UTC';
  const process = processTitle(ports.catalogue, await loadDefinition(ports, run), language);
  const reference = runReference(run);
  if (run.status !== 'running') {
    const since = shortMoment(run.endedAt ?? run.startedAt, timeZone, language);
    const how = say(MAIL_COMMAND_TEXTS, language, HOW[run.status]);
    return [say(MAIL_COMMAND_TEXTS, language, 'status-over', { process, reference, since, how })];
  }
  const open = tasks.filter(({ status }) => status === 'open');
  const since = shortMoment(run.startedAt, timeZone, language);
  const words = { process, reference, since, open: String(open.length) };
  const [next] = open
    .flatMap((task) => (task.dueAt === undefined ? [] : [{ task, dueAt: task.dueAt }]))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const first = say(MAIL_COMMAND_TEXTS, language, 'status-running', words);
  if (next === undefined) return [first];
  const title = await plainTitle(ports, next.task, language);
  const when = shortMoment(next.dueAt, timeZone, language);
  return [first, say(MAIL_COMMAND_TEXTS, language, 'status-next', { when, title })];
}
