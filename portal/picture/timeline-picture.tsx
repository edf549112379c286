import { daySpans } from '../../core/rules/simulate/day-spans.ts';
import type { Simulation } from '../../core/rules/simulate/simulation.ts';
import { formatWithoutZone } from '../words/times.ts';
import { CLOCK_ROW, drawLane, type ClockRow, type Lane, type TaskRow } from './timeline-lane.ts';
import { FOLD_WIDTH, timelineScale, type Scale } from './timeline-scale.ts';

const LEFT = 12;
/** A day with less room has no name. */
const DAY_WIDTH = 80;
const HEAD = 44;
const NAME_WIDTH = 230;
const NAME_EVERY = 340;

interface PictureProps {
  simulation: Simulation;
  /** Where the same is said in words. */
  describedBy: string;
}

/** A course as a picture: a lane for each organization, time from left to right, quiet hours shaded. */
export function TimelinePicture({ simulation, describedBy }: PictureProps) {
  const scale = timelineScale(momentsOf(simulation), LEFT);
  const lanes: Lane[] = [];
  let top = HEAD;
  for (const organization of simulation.organizations.filter(({ id }) => takesPart(simulation, id))) {
    const lane = drawLane(simulation, organization, scale, top);
    lanes.push(lane);
    top += lane.height + 10;
  }
  const width = Math.ceil(scale.width + LEFT);
  return (
    <svg
      class="course"
      width={width}
      height={top}
      viewBox={`0 0 ${width} ${top}`}
      role="img"
      aria-label={`Picture of the course of ${simulation.title}`}
      aria-describedby={describedBy}
    >
      {lanes.map((lane) => (
        <LaneNode lane={lane} right={scale.width} names={namePlaces(scale)} />
      ))}
      <DayHeads simulation={simulation} scale={scale} bottom={top} />
    </svg>
  );
}

function takesPart({ tasks, clocks }: Simulation, id: string): boolean {
  return [...tasks, ...clocks].some(({ organizationId }) => organizationId === id);
}

function momentsOf({ from, entries, handOvers, clocks }: Simulation): string[] {
  const limits = clocks.flatMap(({ due, status }) =>
    due.evaluable && status !== 'lifted' ? [due.strictAt, due.legalLatestAt] : [],
  );
  return [
    from,
    ...entries.map(({ at }) => at),
    ...handOvers.map(({ latestSafeAt }) => latestSafeAt),
    ...limits,
  ];
}

/** A phone shows less than two days at once: the name of a lane is said again and again. */
function namePlaces({ stretches, x }: Scale): number[] {
  const places: number[] = [];
  for (const stretch of stretches) {
    const right = x(new Date(stretch.to).toISOString());
    for (let place = stretch.x + 6; place < right - NAME_WIDTH; place += NAME_EVERY)
      if (place >= (places.at(-1) ?? -NAME_EVERY) + NAME_WIDTH) places.push(place);
  }
  return places;
}

function LaneNode({ lane, right, names }: { lane: Lane; right: number; names: number[] }) {
  return (
    <g>
      <rect class="lane" x={LEFT} y={lane.top} width={right - LEFT} height={lane.height} rx={6} />
      {lane.quiet.map(({ x, width }) => (
        <rect class="quiet" x={x} y={lane.top} width={width} height={lane.height} />
      ))}
      {lane.clocks.map((clock) => (
        <g>
          <path class="target" d={`M${clock.target} ${clock.y + 18}V${lane.top + lane.height}`} />
          <path class="limit" d={`M${clock.limit} ${clock.y + 18}V${lane.top + lane.height}`} />
        </g>
      ))}
      {names.map((x) => (
        <text class="name" x={x} y={lane.top + 17}>
          {lane.name}
        </text>
      ))}
      {lane.clocks.map((clock) => (
        <ClockNode clock={clock} right={right} />
      ))}
      {lane.tasks.map((task) => (
        <TaskNode task={task} />
      ))}
    </g>
  );
}

function ClockNode({ clock, right }: { clock: ClockRow; right: number }) {
  const { y, from, target, limit, label, missed } = clock;
  const line = y + CLOCK_ROW - 8;
  const before = from + label.length * 6 > right;
  return (
    <g class={missed ? 'clock missed' : 'clock'}>
      <path class="runs" d={`M${from} ${line}H${target}`} />
      <path class="reserve" d={`M${target} ${line}H${limit}`} />
      <circle cx={from} cy={line} r={3} />
      <path class="end" d={`M${limit} ${line - 5}V${line + 5}`} />
      <text x={before ? right - 4 : from} y={line - 6} text-anchor={before ? 'end' : 'start'}>
        {missed ? `${label}, missed` : label}
      </text>
    </g>
  );
}

function TaskNode({ task }: { task: TaskRow }) {
  const { y, from, to, label, end, reminders, escalations, flag, title } = task;
  const bar = y + 18;
  return (
    <g class={`task ${end}`}>
      <title>{title}</title>
      <text x={from} y={bar - 5}>
        {label}
      </text>
      {to - from < 4 ? (
        <circle class="bar" cx={from + 4} cy={bar + 5} r={4} />
      ) : (
        <rect class="bar" x={from} y={bar} width={to - from} height={10} rx={3} />
      )}
      {reminders.map((x) => (
        <path class="reminder" d={`M${x} ${bar - 1}v12`} />
      ))}
      {escalations.map(({ x, open }) => (
        <path class={open ? 'escalation open' : 'escalation'} d={`M${x} ${bar - 2}l5 5l-5 5z`} />
      ))}
      {flag !== undefined && (
        <path
          class={flag.passed ? 'flag passed' : 'flag'}
          d={`M${flag.x} ${bar - 2}V${bar + 19}l9 -3.5l-9 -3.5`}
        />
      )}
    </g>
  );
}

/** Days over all lanes, in the zone of the simulation, and the folds between them. */
function DayHeads({ simulation, scale, bottom }: { simulation: Simulation; scale: Scale; bottom: number }) {
  const { timeZone, organizations } = simulation;
  const place = { id: organizations[0]?.place.id ?? '', timeZone };
  return (
    <g>
      {scale.stretches.map((stretch, index) => {
        const [from, to] = [new Date(stretch.from).toISOString(), new Date(stretch.to).toISOString()];
        const right = scale.x(to);
        return (
          <g>
            {daySpans(from, to, place).map((day) => {
              const x = Math.max(stretch.x, day.from < from ? stretch.x : scale.x(day.from));
              const room = Math.min(right, day.to > to ? right : scale.x(day.to)) - x;
              return (
                <g>
                  <path class="midnight" d={`M${x} 8V${bottom}`} />
                  {room > DAY_WIDTH && (
                    <text class="day" x={x + 5} y={20}>
                      {formatWithoutZone(middle(day.from, day.to), timeZone).replace(/ \d{4},.*/, '')}
                    </text>
                  )}
                  {room > DAY_WIDTH && day.holiday !== undefined && (
                    <text class="holiday" x={x + 5} y={35}>
                      {day.holiday}
                    </text>
                  )}
                </g>
              );
            })}
            {index < scale.stretches.length - 1 && (
              <text class="fold" x={right + FOLD_WIDTH / 2} y={20} text-anchor="middle">
                {foldedDays(stretch.to, scale.stretches[index + 1]?.from ?? stretch.to)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

function middle(from: string, to: string): string {
  return new Date((Date.parse(from) + Date.parse(to)) / 2).toISOString();
}

function foldedDays(from: number, to: number): string {
  return `… ${Math.round((to - from) / 86_400_000)} d`;
}
