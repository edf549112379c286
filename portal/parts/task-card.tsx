import type { Language } from '../../core/rules/preferences.ts';
import type { Task } from '../../core/rules/task.ts';
import { TASK_PAGE_TEXTS } from '../../core/rules/texts/task-page-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { listOr, roleInWords } from '../words/names.ts';
import type { NameBook } from '../words/name-book.ts';
import { timeLeft, urgencyOf } from '../words/times.ts';
import { Chip } from './chip.tsx';
import { Due } from './due.tsx';

interface TaskCardProps {
  task: Task;
  runTitle: string;
  names: NameBook;
  now: string;
  /** Whose inbox it is: "claimed by you" instead of a name. */
  personId: string;
}

/** One task in a list: what, for which case, for whom, by when. */
export function TaskCard({ task, runTitle, names, now, personId }: TaskCardProps) {
  const urgency = task.dueAt === undefined ? 'later' : urgencyOf(now, task.dueAt);
  return (
    <li class={`task-card ${urgency}`}>
      <div>
        <h2>
          <a class="cover" href={`/tasks/${encodeURIComponent(task.id)}`}>
            {task.title}
          </a>
        </h2>
        <p>{runTitle}</p>
        <p class="soft small">
          {names.organization(task.organizationId)} · asked of the {listOr(task.roles.map(roleInWords))}
        </p>
        <p class="chips">
          <KindChip task={task} />
          <ClaimChip task={task} names={names} personId={personId} />
          {task.iteration > 1 && <Chip tone="outline" text={`Round ${task.iteration}`} />}
          {task.tellAt !== undefined && task.tellAt > now && (
            <Chip tone="outline" text={`Asked again ${timeLeft(now, task.tellAt)}`} />
          )}
          {task.escalations > 0 && <Chip tone="late" text="Escalated" />}
          {task.draft !== undefined && <Chip tone="outline" text="Draft saved" />}
        </p>
      </div>
      <p class="when-due">
        {task.dueAt === undefined ? (
          <span class="soft">No due time</span>
        ) : (
          <Due now={now} dueAt={task.dueAt} timeZone={names.timeZone(task.organizationId)} />
        )}
      </p>
    </li>
  );
}

export function KindChip({ task, language = 'en' }: { task: Pick<Task, 'kind'>; language?: Language }) {
  const text = say(TASK_PAGE_TEXTS, language, `kind-${task.kind}`);
  switch (task.kind) {
    case 'approval':
      return <Chip tone="accent" text={text} />;
    case 'stuck':
      return <Chip tone="late" text={text} />;
    case 'task':
      return <Chip text={text} />;
  }
}

interface ClaimProps {
  task: Task;
  names: NameBook;
  personId: string;
  language?: Language;
}

export function ClaimChip({ task, names, personId, language = 'en' }: ClaimProps) {
  if (task.claimedBy === undefined) return <></>;
  const mine = task.claimedBy === personId;
  const text = mine
    ? say(TASK_PAGE_TEXTS, language, 'yours')
    : say(TASK_PAGE_TEXTS, language, 'with', { name: names.person(task.claimedBy) });
  return <Chip tone={mine ? 'good' : 'outline'} text={text} />;
}
