import type { Clock } from '../../core/rules/clock.ts';
import { daySpans } from '../../core/rules/simulate/day-spans.ts';
import type {
  HandOver,
  SimulatedOrganization,
  SimulatedTask,
  Simulation,
  TimelineEntry,
} from '../../core/rules/simulate/simulation.ts';
import { sayDay } from '../../core/rules/calendar/say-moment.ts';
import { formatWithoutZone } from '../words/times.ts';
import { FOLD_WIDTH, type Scale } from './timeline-scale.ts';

/** A time limit in a lane: from its start over its working target to the latest by law. */
export interface ClockRow {
  y: number;
  from: number;
  target: number;
  limit: number;
  label: string;
  missed: boolean;
}

/** A task in a lane, with what happens to it on the way. */
export interface TaskRow {
  y: number;
  from: number;
  to: number;
  label: string;
  end: SimulatedTask['end'];
  reminders: number[];
  /** `open`: only if it is still open then. */
  escalations: { x: number; open: boolean }[];
  /** The latest safe hand-over. */
  flag?: { x: number; passed: boolean };
  /** In words, for whoever points at it. */
  title: string;
}

/** What belongs to one organization. */
export interface Lane {
  name: string;
  top: number;
  height: number;
  quiet: { x: number; width: number }[];
  clocks: ClockRow[];
  tasks: TaskRow[];
}

const HEAD = 26;
export const CLOCK_ROW = 26;
export const TASK_ROW = 38;
const CHARACTER = 6.1;

export function drawLane(
  simulation: Simulation,
  { id, name, place }: SimulatedOrganization,
  scale: Scale,
  top: number,
): Lane {
  const clocks = simulation.clocks
    .filter(
      ({ organizationId, status, due }) => organizationId === id && status !== 'lifted' && due.evaluable,
    )
    .flatMap((clock, row) => clockRow(clock, scale, top + HEAD + row * CLOCK_ROW));
  const first = top + HEAD + clocks.length * CLOCK_ROW;
  const placed = packed(
    simulation.tasks
      .filter((task) => task.organizationId === id)
      .map((task) => taskRow(simulation, task, scale, place.timeZone)),
    first,
  );
  const bottom = Math.max(first, ...placed.map(({ y }) => y + TASK_ROW));
  return { name, top, height: bottom - top + 8, quiet: quietIn(scale, place), clocks, tasks: placed };
}

function clockRow({ due, ledger, label, status, place }: Clock, scale: Scale, y: number): ClockRow[] {
  const start = ledger.flatMap((entry) =>
    entry.type === 'started' || entry.type === 'corrected' ? [entry.startAt] : [],
  );
  if (!due.evaluable) return [];
  const target = endIn(due.strictAt, due.strictDay, place.timeZone);
  const limit = endIn(due.legalLatestAt, due.lastDay, place.timeZone);
  const dates = target === limit ? `by ${target}` : `target ${target}; by law ${timeIn(limit, target)}`;
  return [
    {
      y,
      from: scale.x(start.at(-1) ?? due.strictAt),
      target: scale.x(due.strictAt),
      limit: scale.x(due.legalLatestAt),
      label: `${label}: ${dates}`,
      missed: status === 'missed',
    },
  ];
}

function endIn(at: string, day: string | undefined, timeZone: string): string {
  return day === undefined ? formatWithoutZone(at, timeZone) : `the end of ${sayDay(day)}`;
}

/** Only the time where the day is the same. */
function timeIn(limit: string, target: string): string {
  const [day, time] = limit.split(', ');
  return time !== undefined && target.startsWith(day ?? '') ? time : limit;
}

function taskRow(simulation: Simulation, task: SimulatedTask, scale: Scale, timeZone: string): TaskRow {
  const entries = simulation.entries.filter(({ taskId }) => taskId === task.id);
  const of = (kind: TimelineEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const handOver = simulation.handOvers.find(({ taskId }) => taskId === task.id);
  const to = task.endedAt ?? simulation.entries.at(-1)?.at ?? task.dueAt;
  return {
    y: 0,
    from: scale.x(task.openedAt),
    to: scale.x(to),
    label: task.title,
    end: task.end,
    reminders: of('reminder').map(({ at }) => scale.x(at)),
    escalations: of('escalation').map(({ at, ifStillOpen }) => ({
      x: scale.x(at),
      open: ifStillOpen === true,
    })),
    ...(handOver === undefined
      ? {}
      : { flag: { x: scale.x(handOver.latestSafeAt), passed: handOver.passed === true } }),
    title: sayTask(task, handOver, timeZone),
  };
}

const ENDS: Readonly<Record<SimulatedTask['end'], string>> = {
  given: 'done as the facts say',
  assumed: 'taken as done when due',
  expired: 'expires',
  open: 'stays open',
};

function sayTask(task: SimulatedTask, handOver: HandOver | undefined, timeZone: string): string {
  const when = (at: string) => formatWithoutZone(at, timeZone);
  const safe = handOver === undefined ? '' : ` Latest safe hand-over ${when(handOver.latestSafeAt)}.`;
  const ended = task.endedAt === undefined ? '' : ` ${when(task.endedAt)}`;
  return `${task.title}: opens ${when(task.openedAt)}, due ${when(task.dueAt)}, ${ENDS[task.end]}${ended}.${safe}`;
}

/** Each task takes the first row in which neither its bar nor its words meet another. */
function packed(tasks: TaskRow[], first: number): TaskRow[] {
  const ends: number[] = [];
  return tasks.map((task) => {
    const begins = Math.min(task.from, task.flag?.x ?? task.from);
    const marks = [...task.escalations.map(({ x }) => x), task.flag?.x ?? task.to];
    const ending = Math.max(task.to, task.from + task.label.length * CHARACTER, ...marks) + 12;
    const free = ends.findIndex((end) => end <= begins);
    const row = free < 0 ? ends.length : free;
    ends[row] = ending;
    return { ...task, y: first + row * TASK_ROW };
  });
}

function quietIn(scale: Scale, place: SimulatedOrganization['place']): Lane['quiet'] {
  return scale.stretches.flatMap(({ from, to, x }) => {
    const [begin, end] = [new Date(from).toISOString(), new Date(to).toISOString()];
    const right = scale.x(end);
    return daySpans(begin, end, place)
      .flatMap(({ quiet }) => quiet)
      .map((span) => ({ from: Math.max(x, scale.x(span.from)), to: Math.min(right, scale.x(span.to)) }))
      .filter((span) => span.to > span.from && span.from >= x - FOLD_WIDTH)
      .map((span) => ({ x: span.from, width: span.to - span.from }));
  });
}
