import {
  type ChangedRoute,
  changedRoutes,
  type FailedNotice,
  failedNotices,
} from '../../../core/actions/fail-notice.ts';
import { GUEST } from '../../../core/rules/guest/guest-id.ts';
import { formatInstant } from '../../words/times.ts';
import type { RunShown } from './run-shown.ts';

/** What the messages were about; kinds are those of the outbox. */
const NOTICE_WORDS: Record<string, string> = {
  mail: 'A mail',
  'task-opened': 'A question',
  'task-reminder': 'A reminder',
  'task-escalated': 'A question that was escalated',
  'task-settled': 'Word that a question is settled',
  'task-expired': 'Word that a question has lapsed',
  'clock-warning': 'A warning of a time limit',
  'clock-missed': 'Word of a missed time limit',
  'clock-changed': 'Word of a changed time limit',
  'step-stuck': 'Word of a step that is stuck',
  'run-stopping': 'Word that the case is to be stopped',
  'run-goes-on': 'Word that the case goes on',
  'run-ended': 'Word that the case has ended',
};

/** What became of a mail that was sent. */
const WHY_WORDS: Record<string, string> = {
  bounced: 'it came back; the address is being repaired',
  complained: 'it was marked as unwanted; the address is being repaired',
  delayed: 'it does not get through; the address is being repaired',
  'not-sent': 'the mail service did not send it',
};
const WAY_WORDS: Record<string, string> = { email: 'mail', slack: 'Slack' };

/** Messages that went another way than their readers had chosen, because the chosen one did not work. */
export function ChangedRoutes({ shown }: { shown: RunShown }) {
  const changed = changedRoutes(shown.events).reverse();
  if (changed.length === 0) return <></>;
  return (
    <section class="note" aria-labelledby="changed-routes">
      <h2 id="changed-routes">Messages that went another way</h2>
      <ul>
        {changed.map((route) => (
          <li>
            {NOTICE_WORDS[route.notice] ?? route.notice} {aboutWhat(route, shown)} for{' '}
            {shown.names.person(route.personId)} by {wayInWords(route.to)}, because {wayInWords(route.from)}{' '}
            did not work, {formatInstant(route.at, shown.timeZone)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function wayInWords(way: ChangedRoute['to']): string {
  return WAY_WORDS[way] ?? way;
}

/** Messages whose address refused them: the people may not know that they are asked. */
export function FailedNotices({ shown }: { shown: RunShown }) {
  const failed = failedNotices(shown.events).reverse();
  if (failed.length === 0) return <></>;
  return (
    <section class="note late" aria-labelledby="failed-notices">
      <h2 id="failed-notices">Messages that did not arrive</h2>
      <p>What is asked still stands in the inbox. Tell these people another way, or correct the address.</p>
      <ul>
        {failed.map((notice) => (
          <li>
            {NOTICE_WORDS[notice.notice] ?? notice.notice} {aboutWhat(notice, shown)} for{' '}
            {peopleInWords(notice, shown)}, {formatInstant(notice.at, shown.timeZone)}
            {notice.why !== undefined && ` – ${WHY_WORDS[notice.why] ?? notice.why}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

function aboutWhat(
  { taskId, clockId }: Pick<FailedNotice, 'taskId' | 'clockId'>,
  { case: found, names }: RunShown,
): string {
  const task = found.tasks.find(({ id }) => id === taskId);
  const clock = found.clocks.find(({ id }) => id === clockId);
  if (task !== undefined) return `(${task.title}, ${names.organization(task.organizationId)})`;
  return clock === undefined ? '' : `(${clock.label}, ${names.organization(clock.organizationId)})`;
}

function peopleInWords({ personIds }: FailedNotice, { names }: RunShown): string {
  return personIds.length === 0
    ? 'nobody who could be found'
    : personIds.map((id) => (id === GUEST ? 'somebody without an account' : names.person(id))).join(', ');
}
