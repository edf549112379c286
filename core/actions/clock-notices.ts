import type { CalendarDate } from '../rules/mail/calendar-file.ts';
import { matterName } from '../rules/mail/thread-root.ts';
import { isOpenClock } from '../rules/clock-for.ts';
import type { Clock } from '../rules/clock.ts';
import type { Person } from '../rules/organization.ts';
import type { Run } from '../rules/run.ts';
import { addresseeOf } from './addressee.ts';
import { clockMessage, type ClockNotice, type ClockNoticeKind } from './messages/clock-message.ts';
import type { Notice, NoticePorts } from './notices.ts';
import { organizationOf } from './organization-of.ts';
import { recipientsOf, type Asked } from './recipients.ts';
import { runReference } from './run-reference.ts';

/** What those who answer for an organization are told of a time limit. */
export async function clockNotices(
  ports: NoticePorts,
  run: Run,
  kind: ClockNoticeKind,
  clockId: string | undefined,
): Promise<Notice[]> {
  const found = await ports.store.case(run.id);
  const clock = found?.clocks.find(({ id }) => id === clockId);
  if (clock === undefined || !(isOpenClock(clock) || kind === 'clock-changed')) return [];
  const organization = await organizationOf(ports, clock.organizationId);
  const people = await recipientsOf(ports, askedOfClock(run, clock), 'task');
  const told = people.filter(({ person }) => !(kind === 'clock-changed' && changedBy(clock, person)));
  const does = whatDateDoes(clock, ports.now());
  return Promise.all(
    told.map(async (recipient) => {
      const { person } = recipient;
      const message = clockMessage(kind, {
        ...(await addresseeWords(ports, recipient)),
        clock,
        organization,
        runId: run.id,
        reference: runReference(run),
        now: ports.now(),
        portalUrl: ports.portalUrl,
        ...(does === undefined ? {} : { calendar: does }),
      });
      const date = does === undefined ? undefined : clockDate(clock, does, message);
      const regarding = { organizationId: organization.id, runId: run.id, clockId: clock.id };
      return {
        to: person,
        message,
        regarding: { personId: person.id, ...regarding },
        ...(date === undefined ? {} : { calendar: date }),
      };
    }),
  );
}

async function addresseeWords(
  ports: NoticePorts,
  recipient: Parameters<typeof addresseeOf>[1],
): Promise<Pick<ClockNotice, 'language' | 'recipient'>> {
  const { language, because } = await addresseeOf(ports, recipient, 'role');
  return { language, recipient: { name: recipient.person.name, because } };
}

/** What a message about a clock does to its date in the recipient's calendar; undefined: nothing. */
function whatDateDoes({ status, due }: Clock, now: string): CalendarDate['does'] | undefined {
  if (status === 'met' || status === 'lifted' || status === 'suspended') return 'removed';
  return due.evaluable && due.strictAt > now ? 'added' : undefined;
}

/** The working target, which is the earlier of the two dates: every change of a clock counts its version up. */
function clockDate(
  clock: Clock,
  does: CalendarDate['does'],
  { subject, heading, sender, link }: ReturnType<typeof clockMessage>,
): CalendarDate | undefined {
  const name = matterName({ runId: clock.runId, clockId: clock.id });
  const at = clock.due.evaluable ? clock.due.strictAt : clock.due.suspended?.since;
  if (name === undefined || at === undefined) return undefined;
  return {
    name,
    sequence: clock.version,
    at,
    does,
    summary: heading ?? subject,
    organizer: sender ?? '',
    ...(link === undefined ? {} : { url: link.url }),
  };
}

/** Who changed it knows. */
function changedBy({ ledger }: Clock, person: Person): boolean {
  const by = ledger.at(-1)?.by;
  return by?.kind === 'person' && by.personId === person.id;
}

/** Its DPO and whoever answers for the organization; and the coordinator, should both be away or missing. */
export function askedOfClock(run: Run, { organizationId }: Clock): Asked[] {
  return [
    { role: 'dpo', organizationId },
    { role: 'accountable', organizationId },
    { role: 'dpo', organizationId: run.leadOrganizationId },
  ];
}
