import { may } from '../../rules/authorization.ts';
import type { Case } from '../../rules/case.ts';
import type { Person } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';
import { processTitle } from '../../rules/process-titles.ts';
import type { Run } from '../../rules/run.ts';
import { tell, type Reply } from '../../rules/slack/reply.ts';
import { dutyTitle } from '../../rules/texts/duty-title.ts';
import { SLACK_COMMAND_TEXTS as TEXTS } from '../../rules/texts/slack-command-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { loadDefinition } from '../load-definition.ts';
import { longMoment } from '../messages/time-words.ts';
import { runReference } from '../run-reference.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import type { Speaker } from './speaker.ts';

interface Matter {
  found: Case;
  link: { label: string; url: string };
}

/** How a matter stands. */
export async function sayStatusOf(ports: SlackActPorts, speaker: Speaker, reference: string): Promise<Reply> {
  const { language } = speaker;
  const matter = await matterOf(ports, speaker, reference);
  if ('kind' in matter) return matter;
  const { run, tasks } = matter.found;
  const process = processTitle(ports.catalogue, await loadDefinition(ports, run), language);
  const counted = {
    open: String(tasks.filter((task) => task.status === 'open').length),
    done: String(tasks.filter((task) => task.status === 'done').length),
    all: String(tasks.length),
  };
  return {
    ...tell(
      language,
      say(TEXTS, language, `status-${run.status}`, { process, reference: runReference(run) }),
      say(TEXTS, language, 'status-tasks', counted),
    ),
    link: matter.link,
  };
}

/** What falls due in a matter: its time limits, and its tasks. */
export async function sayTimeLimits(
  ports: SlackActPorts,
  speaker: Speaker,
  reference: string,
): Promise<Reply> {
  const { language } = speaker;
  const matter = await matterOf(ports, speaker, reference);
  if ('kind' in matter) return matter;
  const { found, link } = matter;
  const running = found.clocks.filter((clock) => clock.status === 'running');
  const due = found.tasks.filter((task) => task.status === 'open' && task.dueAt !== undefined);
  const limits = [
    ...running.map((clock) => ({
      organizationId: clock.organizationId,
      what: dutyTitle(clock, language),
      at: clock.due.evaluable ? clock.due.strictAt : undefined,
    })),
    ...due.map(({ organizationId, dueAt }) => ({
      organizationId,
      what: say(TEXTS, language, 'a-task'),
      at: dueAt,
    })),
  ];
  const lines = await Promise.all(limits.slice(0, 20).map((limit) => lineAt(ports, limit, language)));
  return lines.length === 0
    ? { ...tell(language, say(TEXTS, language, 'limits-none')), link }
    : { ...tell(language, say(TEXTS, language, 'limits-title'), ...lines), link };
}

async function lineAt(
  { store }: SlackActPorts,
  { organizationId, what, at }: { organizationId: string; what: string; at: string | undefined },
  language: Language,
): Promise<string> {
  const organization = await store.organization(organizationId);
  const when =
    at === undefined
      ? say(TEXTS, language, 'no-date')
      : say(TEXTS, language, 'limit-by', {
          when: longMoment(at, organization?.timeZone ?? 'UTC', language),
        });
  return `• ${what} (${organization?.name ?? organizationId}): ${when}`;
}

/** The run of that reference, among those that the person may see. Of a confidential one only the way to it is given. */
async function matterOf(
  ports: SlackActPorts,
  { person, language }: Speaker,
  reference: string,
): Promise<Matter | Reply> {
  const run = await findRun(ports, person, reference);
  const found = run === undefined ? undefined : await ports.store.case(run.id);
  if (run === undefined || found === undefined)
    return tell(language, say(TEXTS, language, 'not-found-title'), say(TEXTS, language, 'not-found'));
  const link = { label: say(TEXTS, language, 'open'), url: `${ports.portalUrl}/runs/${run.id}` };
  if (!run.private) return { found, link };
  const title = say(TEXTS, language, 'confidential-title');
  return { ...tell(language, title, say(TEXTS, language, 'after-sign-in')), link };
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
