import type { Channel } from '../../../core/rules/actor.ts';
import { formatInstant } from '../../words/times.ts';
import type { TaskShown } from './task-shown.ts';

const BY: Record<Channel, string> = {
  portal: '',
  api: '',
  cli: '',
  email: ', by mail',
  slack: ', in Slack',
};

/** What those who are asked have said about the task without ending it. */
export function CommentsCard({ shown: { task, names, timeZone } }: { shown: TaskShown }) {
  const { comments = [] } = task;
  if (comments.length === 0) return <></>;
  return (
    <section class="card">
      <h2>Comments</h2>
      <ul class="people">
        {comments.map(({ by, at, channel, text }) => (
          <li>
            <strong>{names.person(by)}</strong>{' '}
            <span class="soft">
              <time datetime={at}>{formatInstant(at, timeZone)}</time>
              {BY[channel]}
            </span>
            <p class="as-written">{text}</p>
          </li>
        ))}
      </ul>
      <p class="hint">Comments decide nothing. Your colleagues in this task see them.</p>
    </section>
  );
}
