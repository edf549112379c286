import { ROLE_WORDS } from '../../../core/actions/messages/role-words.ts';
import type { Quiet } from '../../../core/rules/simulate/quiet-time.ts';
import type { EntryKind, Simulation } from '../../../core/rules/simulate/simulation.ts';
import {
  timelineDays,
  type TimelineDay,
  type TimelineLine,
} from '../../../core/rules/simulate/timeline-days.ts';
import { formatWithoutZone } from '../../words/times.ts';
import { listAnd, listOr } from '../../words/names.ts';

type NameOf = (organizationId: string) => string;

/** Everything that happens, day by day: the picture in words. */
export function TimelineTables({ simulation, nameOf }: { simulation: Simulation; nameOf: NameOf }) {
  return (
    <>
      {timelineDays(simulation).map((day) => (
        <DayTable day={day} timeZone={simulation.timeZone} nameOf={nameOf} />
      ))}
    </>
  );
}

function DayTable({ day, timeZone, nameOf }: { day: TimelineDay; timeZone: string; nameOf: NameOf }) {
  const [first] = day.lines;
  const off = [
    ...(day.weekend ? ['weekend'] : []),
    ...day.holidays.map(({ name, places }) => `${name} (${places.join(', ')})`),
  ];
  return (
    <table class="moments cards-on-phone">
      <caption>
        {first === undefined ? day.day : formatWithoutZone(first.at, timeZone).replace(/,.*/, '')}
        {off.length > 0 && <span class="soon-text">{off.join(', ')}</span>}
      </caption>
      <thead>
        <tr>
          <th scope="col">Time</th>
          <th scope="col">What</th>
          <th scope="col">Whose</th>
          <th scope="col">Step or time limit</th>
        </tr>
      </thead>
      <tbody>
        {day.lines.map((line) => (
          <Line line={line} nameOf={nameOf} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, nameOf }: { line: TimelineLine; nameOf: NameOf }) {
  const classes = [line.quiet === undefined ? '' : 'quiet', line.ifStillOpen === true ? 'open-only' : ''];
  return (
    <tr class={classes.filter((one) => one !== '').join(' ') || undefined}>
      <td class="nowrap in-line">
        <time datetime={line.at}>{line.time}</time>
        {line.quiet !== undefined && <span class="visually-hidden"> ({quietWords(line.quiet)})</span>}
      </td>
      <td class="in-line">
        <span class={TONES[line.kind] ?? undefined}>{kindWords(line)}</span>
      </td>
      <td data-label="Whose">{shortList(line.organizationIds.map(nameOf))}</td>
      <td>
        {line.title}
        <Detail line={line} nameOf={nameOf} />
      </td>
    </tr>
  );
}

/** Who is asked or comes in, or what else is worth saying. */
function Detail({ line, nameOf }: { line: TimelineLine; nameOf: NameOf }) {
  const said = detailOf(line, nameOf);
  return said === undefined ? <></> : <span class="soft">. {said}</span>;
}

function detailOf(line: TimelineLine, nameOf: NameOf): string | undefined {
  const { kind, who, organizationIds, joins, ifStillOpen, note } = line;
  const roles = [...new Set(who.map(({ role }) => ROLE_WORDS[role]))];
  if (kind === 'opens' || kind === 'asks') return `Asked: ${listOr(roles)}`;
  if (kind !== 'escalation') return note;
  const other = who.find(({ organizationId }) => !organizationIds.includes(organizationId));
  const of = other === undefined ? '' : ` of ${nameOf(other.organizationId)}`;
  const open = ifStillOpen === true ? 'If it is still open then: ' : '';
  return `${open}${listAnd(roles)}${of} ${joins === true ? 'may act too' : 'is told'}`;
}

const KINDS: Readonly<Record<EntryKind, string>> = {
  opens: 'Opens',
  asks: 'Asked again',
  reminder: 'Reminder',
  due: 'Due',
  escalation: 'Others brought in',
  expires: 'Expires',
  done: 'Done',
  starts: 'Clock starts',
  corrected: 'Clock moves',
  warning: 'Clock warns',
  target: 'Working target',
  limit: 'Latest by law',
  missed: 'Missed',
  met: 'Clock met',
  lifted: 'Clock lifted',
  waits: 'Stops here',
  ends: 'The run is over',
};

const TONES: Partial<Record<EntryKind, string>> = {
  escalation: 'soon-text',
  expires: 'soon-text',
  limit: 'late-text',
  missed: 'late-text',
  waits: 'late-text',
};

function kindWords({ kind, takenAsDone }: TimelineLine): string {
  return takenAsDone === true ? 'Due, taken as done' : KINDS[kind];
}

function quietWords(quiet: Quiet): string {
  return typeof quiet === 'object' ? quiet.holiday : quiet;
}

function shortList(names: string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listAnd(names);
}
