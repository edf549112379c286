import type { TaskComment } from '../../../core/rules/task.ts';
import { TASK_PAGE_TEXTS } from '../../../core/rules/texts/task-page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { formatInstant } from '../../words/times.ts';
import type { TaskShown } from './task-shown.ts';

/** What those who are asked have said about the task without ending it. */
export function CommentsCard({ shown }: { shown: TaskShown }) {
  const { comments = [] } = shown.task;
  if (comments.length === 0) return <></>;
  const words = TASK_PAGE_TEXTS[shown.language];
  return (
    <section class="card">
      <h2>{words.comments}</h2>
      <ul class="people">
        {comments.map((comment) => (
          <li>
            <strong>{shown.names.person(comment.by)}</strong>{' '}
            <span class="soft">
              <time datetime={comment.at}>{whenAndHow(comment, shown)}</time>
            </span>
            <p class="as-written">{comment.text}</p>
          </li>
        ))}
      </ul>
      <p class="hint">{words['comments-hint']}</p>
    </section>
  );
}

function whenAndHow({ at, channel }: TaskComment, { timeZone, language }: TaskShown): string {
  const when = formatInstant(at, timeZone, language);
  return channel === 'email' || channel === 'slack'
    ? say(TASK_PAGE_TEXTS, language, `comment-${channel}`, { when })
    : when;
}
