import type { Ports } from '../../ports.ts';
import { languageOf } from '../../rules/preferences.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import { dutyTitle } from '../../rules/texts/duty-title.ts';
import { digestMessage, type DigestItem } from '../messages/digest-message.ts';
import { aboutOf } from '../messages/matter.ts';
import type { Notice, NoticePorts, NotifyWork } from '../notices.ts';
import { organizationOf } from '../organization-of.ts';
import { runReference } from '../run-reference.ts';
import { taskMatter } from '../task-matter.ts';
import { digestContent, type DigestContent } from './digest-content.ts';
import { digestOffUrl } from './digest-token.ts';

/** One mail with all that waits for a person; none when nothing does any more. */
export async function digestNotices(ports: NoticePorts, { extra, held = [] }: NotifyWork): Promise<Notice[]> {
  const person = extra?.personId === undefined ? undefined : await ports.store.person(extra.personId);
  const [membership] = person?.memberships ?? [];
  if (person === undefined || membership === undefined) return [];
  const content = await digestContent(ports, person, held);
  const { clocks, urgent, rest, settled } = content;
  if (clocks.length + urgent.length + rest.length + settled.length === 0) return [];
  const organization = await organizationOf(ports, membership.organizationId);
  const off = digestOffUrl(ports, person);
  const message = digestMessage({
    language: languageOf(person, organization),
    why: extra?.why === 'reached' || extra?.why === 'takes-over' ? extra.why : 'daily',
    recipient: person,
    organization,
    now: ports.now(),
    portalUrl: ports.portalUrl,
    ...(await itemsOf(ports, person, organization, content)),
    more: content.more,
    ...(off === undefined ? {} : { off }),
  });
  const regarding = { personId: person.id, organizationId: organization.id };
  return [
    { to: person, message, byMailOnly: true, regarding, ...(off === undefined ? {} : { unsubscribe: off }) },
  ];
}

async function itemsOf(
  ports: NoticePorts,
  person: Person,
  organization: Organization,
  { clocks, urgent, rest, settled }: DigestContent,
): Promise<{ urgent: DigestItem[]; rest: DigestItem[]; settled: DigestItem[] }> {
  const language = languageOf(person, organization);
  const ofTasks = async (tasks: DigestContent['rest']) =>
    (await Promise.all(tasks.map((task) => itemOf(ports, task, language)))).flat();
  const warned = await Promise.all(
    clocks.map(async ({ clock, run }): Promise<DigestItem> => {
      const whose = await organizationOf(ports, clock.organizationId);
      const matter = { title: dutyTitle(clock, language), organization: whose, reference: runReference(run) };
      return {
        about: aboutOf({ ...matter, processTitle: '' }),
        timeZone: whose.timeZone,
        url: `${ports.portalUrl}/runs/${encodeURIComponent(run.id)}/clocks/${encodeURIComponent(clock.id)}`,
        ...(clock.due.evaluable ? { dueAt: clock.due.strictAt } : {}),
      };
    }),
  );
  return {
    urgent: [...warned, ...(await ofTasks(urgent))],
    rest: await ofTasks(rest),
    settled: await ofTasks(settled),
  };
}

async function itemOf(
  ports: Pick<Ports, 'store' | 'catalogue' | 'portalUrl'>,
  task: DigestContent['rest'][number],
  language: DigestLanguage,
): Promise<DigestItem[]> {
  const run = await ports.store.run(task.runId);
  if (run === undefined) return [];
  const matter = await taskMatter(ports, run, task);
  return [
    {
      about: aboutOf(matter.in(language)),
      timeZone: matter.organization.timeZone,
      url: `${ports.portalUrl}/tasks/${encodeURIComponent(task.id)}`,
      ...(task.endedAt === undefined ? {} : { endedAt: task.endedAt }),
      ...(task.dueAt === undefined ? {} : { dueAt: task.dueAt }),
    },
  ];
}

type DigestLanguage = ReturnType<typeof languageOf>;
