import { type FailedNotice, failedNotices } from '../../../core/actions/fail-notice.ts';
import { formatInstant } from '../../words/times.ts';
import type { RunShown } from './run-shown.ts';

/** What the messages were about; kinds are those of the outbox. */
const NOTICE_WORDS: Record<string, string> = {
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
          </li>
        ))}
      </ul>
    </section>
  );
}

function aboutWhat({ taskId, clockId }: FailedNotice, { case: found, names }: RunShown): string {
  const task = found.tasks.find(({ id }) => id === taskId);
  const clock = found.clocks.find(({ id }) => id === clockId);
  if (task !== undefined) return `(${task.title}, ${names.organization(task.organizationId)})`;
  return clock === undefined ? '' : `(${clock.label}, ${names.organization(clock.organizationId)})`;
}

function peopleInWords({ personIds }: FailedNotice, { names }: RunShown): string {
  return personIds.length === 0
    ? 'nobody who could be found'
    : personIds.map((id) => names.person(id)).join(', ');
}
