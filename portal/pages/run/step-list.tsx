import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import type { Step } from '../../../core/rules/process-definition.ts';
import type { Task } from '../../../core/rules/task.ts';
import { DueInline } from '../../parts/due.tsx';
import { Chip, type ChipTone } from '../../parts/chip.tsx';
import { STATE_WORDS } from '../../picture/process-picture.tsx';
import type { StepState } from '../../picture/shape.ts';
import { listOr, roleInWords } from '../../words/names.ts';
import { stepOfTask } from '../../words/step-states.ts';
import { outcomeInWords } from '../../words/steps.ts';
import { formatInstant } from '../../words/times.ts';
import type { RunShown } from './run-shown.ts';
import { STATUS } from './run-status.ts';

const TONE: Record<StepState, ChipTone> = {
  done: 'good',
  current: 'accent',
  stuck: 'late',
  ahead: 'outline',
  skipped: 'outline',
};

/** The steps in words, with who has what by when: the text that stands for the picture. */
export function StepList({ shown, states }: { shown: RunShown; states: Map<string, StepState> }) {
  const leaves = allStepsOf(shown.definition).filter(isLeaf);
  return (
    <ol class="timeline">
      {leaves.map((step) => {
        const state = states.get(step.id) ?? 'ahead';
        const tasks = shown.case.tasks.filter((task) => stepOfTask(task) === step.id).sort(inOrder);
        return (
          <li class={state}>
            <h3>{step.title}</h3>
            <Chip tone={TONE[state]} text={STATE_WORDS[state]} />
            {tasks.length === 0 && <p class="line">{whoInWords(step)}</p>}
            {shown.called
              .filter(({ stepId }) => stepId === step.id)
              .map((run) => (
                <p class="line">
                  <a href={`/runs/${run.id}`}>{run.title}</a>
                  <span>{STATUS[run.status].text.toLowerCase()}</span>
                </p>
              ))}
            {tasks.map((task) => (
              <TaskLine task={task} shown={shown} />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

type Leaf = Exclude<Step, { kind: 'each' | 'both' | 'branch' | 'repeat' | 'back-to' }>;

function isLeaf(step: Step): step is Leaf {
  return !['each', 'both', 'branch', 'repeat', 'back-to'].includes(step.kind);
}

function inOrder(a: Task, b: Task): number {
  return a.openedAt.localeCompare(b.openedAt) || a.id.localeCompare(b.id);
}

function whoInWords(step: Leaf): string {
  switch (step.kind) {
    case 'task':
      return `By the ${listOr(step.by.roles.map(roleInWords))}`;
    case 'approval':
      return `By the ${step.by.map((who) => listOr(who.roles.map(roleInWords))).join(' and the ')}`;
    case 'auto':
    case 'publish':
      return 'By clause8 itself';
    case 'clock':
      return 'A span of time';
    case 'run':
      return 'Another process';
  }
}

function TaskLine({ task, shown }: { task: Task; shown: RunShown }) {
  const { names, now } = shown;
  const timeZone = names.timeZone(task.organizationId);
  return (
    <p class="line">
      {shown.opens(task.id) ? (
        <a href={`/tasks/${encodeURIComponent(task.id)}`}>{names.organization(task.organizationId)}</a>
      ) : (
        <strong>{names.organization(task.organizationId)}</strong>
      )}
      {task.iteration > 1 && <span>round {task.iteration}</span>}
      {task.status === 'open' ? (
        <>
          <span>
            {task.kind === 'stuck' ? 'stuck, ' : ''}
            {task.claimedBy === undefined
              ? `waits for the ${listOr(task.roles.map(roleInWords))}`
              : `with ${names.person(task.claimedBy)}`}
          </span>
          {task.dueAt !== undefined && <DueInline now={now} dueAt={task.dueAt} timeZone={timeZone} />}
        </>
      ) : (
        <span>
          {endInWords(task, shown)}
          {task.endedAt !== undefined && `, ${formatInstant(task.endedAt, timeZone)}`}
        </span>
      )}
    </p>
  );
}

function endInWords(task: Task, { definition, names }: RunShown): string {
  if (task.status === 'cancelled')
    return task.endedBy?.kind === 'person' ? `left out by ${names.actor(task.endedBy)}` : 'no longer needed';
  if (task.status === 'expired') return 'expired without an answer';
  if (task.kind === 'stuck') return `was stuck (${task.stuck?.error ?? 'unknown'}), tried again`;
  const who = task.endedBy === undefined ? '' : ` by ${names.actor(task.endedBy)}`;
  const outcome = task.outcome ?? 'done';
  return outcome === 'done' ? `done${who}` : `${outcomeInWords(definition, task.stepId, outcome)}${who}`;
}
