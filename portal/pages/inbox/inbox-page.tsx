import type { Task } from '../../../core/rules/task.ts';
import { Flash } from '../../parts/flash.tsx';
import { Layout } from '../../parts/layout.tsx';
import { TaskCard } from '../../parts/task-card.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { urgencyOf } from '../../words/times.ts';

export interface InboxShown {
  visitor: Visitor;
  scope: 'mine' | 'organization';
  items: { task: Task; runTitle: string }[];
  next: string | undefined;
  now: string;
  names: NameBook;
  said: string | null;
  run: string | null;
}

/** What do I owe, by when: the first page everybody sees. */
export function InboxPage(shown: InboxShown) {
  const { visitor, scope, items, now, names } = shown;
  const mine = scope === 'mine';
  return (
    <Layout title={mine ? 'Your inbox' : 'Your organization’s inbox'} visitor={visitor} section="inbox">
      <div class="page-head">
        <h1>{mine ? 'Your inbox' : 'Your organization’s inbox'}</h1>
        <p class="lede">
          {summary(
            items.map(({ task }) => task),
            now,
            shown.next !== undefined,
          )}
        </p>
      </div>
      <Flash said={shown.said} run={shown.run} />
      <nav class="tabs" aria-label="Whose tasks">
        <a href="/" aria-current={mine ? 'page' : undefined}>
          Asked of me
        </a>
        <a href="/?scope=organization" aria-current={mine ? undefined : 'page'}>
          All of my organization
        </a>
      </nav>
      {items.length === 0 ? (
        <Empty mine={mine} />
      ) : (
        <ul class="cards">
          {items.map(({ task, runTitle }) => (
            <TaskCard task={task} runTitle={runTitle} names={names} now={now} personId={visitor.person.id} />
          ))}
        </ul>
      )}
      {shown.next !== undefined && (
        <p class="pager">
          <a href={`/?scope=${scope}&after=${encodeURIComponent(shown.next)}`}>Later ones</a>
        </p>
      )}
    </Layout>
  );
}

function summary(tasks: Task[], now: string, more: boolean): string {
  const late = tasks.filter(
    (task) => task.dueAt !== undefined && urgencyOf(now, task.dueAt) === 'late',
  ).length;
  const soon = tasks.filter(
    (task) => task.dueAt !== undefined && urgencyOf(now, task.dueAt) === 'soon',
  ).length;
  if (tasks.length === 0) return 'Nothing is waiting.';
  const count = `${tasks.length}${more ? ' or more' : ''} open, the most urgent first.`;
  const parts = [late > 0 ? `${late} late` : '', soon > 0 ? `${soon} due within a day` : ''].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? count : `${count} ${parts.join(', ')}.`;
}

function Empty({ mine }: { mine: boolean }) {
  return (
    <div class="empty">
      <h2>Nothing to do</h2>
      <p>
        {mine
          ? 'Nobody is waiting for you. When something is asked of you, it appears here and you get an email.'
          : 'No task of your organization is open.'}
      </p>
      <p>
        <a href="/runs">Look at the runs</a>
      </p>
    </div>
  );
}
