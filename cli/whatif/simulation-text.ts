import { ROLE_WORDS } from '../../core/actions/messages/role-words.ts';
import { sayDay, sayMoment } from '../../core/rules/calendar/say-moment.ts';
import { sayDerivation } from '../../core/rules/calendar/say-derivation.ts';
import { spellMoment } from '../../core/rules/calendar/spell-moment.ts';
import type { Clock } from '../../core/rules/clock.ts';
import { handOverLines } from '../../core/rules/simulate/hand-over-lines.ts';
import type { Quiet } from '../../core/rules/simulate/quiet-time.ts';
import type { EntryKind, Simulation } from '../../core/rules/simulate/simulation.ts';
import {
  timelineDays,
  type TimelineDay,
  type TimelineLine,
} from '../../core/rules/simulate/timeline-days.ts';
import type { CliIo } from '../cli-io.ts';
import { paintFor, plainText, type Colour, type Paint } from '../output/paint.ts';
import { wrapText } from './wrap-text.ts';

/** Wide enough to read, narrow enough to paste. */
const WIDTH = 100;
/** Time, mark of a quiet hour, what happens. */
const KIND_WIDTH = 13;
const MARGIN = 5 + 2 + 2 + KIND_WIDTH;

interface Page {
  simulation: Simulation;
  paint: Paint;
  width: number;
  nameOf: (organizationId: string) => string;
}

/** A simulation for a terminal: what was assumed, the timeline by days, the limits, the latest safe hand-overs. */
export function simulationText(io: CliIo, simulation: Simulation): string {
  const names = new Map(simulation.organizations.map(({ id, name }) => [id, name]));
  const page: Page = {
    simulation,
    paint: paintFor(io),
    width: Math.min(WIDTH, Math.max(60, io.columns)),
    nameOf: (id) => plainText(names.get(id) ?? id),
  };
  const { paint } = page;
  const from = momentIn(simulation.from, simulation.timeZone);
  return [
    `${paint('bold', `${simulation.title}, if nobody acts in time`)}\nfrom ${from}\n`,
    assumptionsText(page),
    timelineDays(simulation)
      .map((day) => dayText(page, day))
      .join('\n'),
    `${paint('dim', QUIET_KEY)}\n`,
    limitsText(page),
    handOversText(page),
  ].join('\n');
}

const QUIET_KEY = '. night (20:00 to 07:00), weekend or public holiday where the organization is';

function assumptionsText({ simulation, paint, width }: Page): string {
  const lines = simulation.assumptions.map((one) => hanging('- ', plainText(one), width));
  return `${paint('bold', 'Assumed')}\n${lines.join('\n')}\n`;
}

function dayText(page: Page, { day, weekend, holidays, lines }: TimelineDay): string {
  const { paint } = page;
  const off = [
    ...(weekend ? ['weekend'] : []),
    ...holidays.map(({ name, places }) => `${name} (${places.join(', ')})`),
  ];
  const head = `${paint('bold', sayDay(day))}${off.length === 0 ? '' : paint('yellow', `  ${off.join(', ')}`)}`;
  return `${head}\n${lines.map((line) => lineText(page, line)).join('\n')}\n`;
}

function lineText(page: Page, line: TimelineLine): string {
  const { paint, width } = page;
  const { text, colour } = KINDS[line.kind];
  const words = sentenceOf(page, line);
  const [first = '', ...rest] = wrapText(words, width - MARGIN);
  const mark = isQuiet(line.quiet) ? ' .' : '  ';
  const what = (line.takenAsDone === true ? 'due, done' : text).padEnd(KIND_WIDTH);
  const dim = line.ifStillOpen === true;
  const head = `${line.time}${paint('dim', mark)}  ${paint(dim ? 'dim' : colour, what)}`;
  const body = [first, ...rest.map((more) => `${' '.repeat(MARGIN)}${more}`)];
  return `${head}${body.map((each) => (dim ? paint('dim', each) : each)).join('\n')}`;
}

/** Whose it is, what it is, and who is asked, joins or is told. */
function sentenceOf({ nameOf }: Page, line: TimelineLine): string {
  const { kind, organizationIds, title, who, note } = line;
  const whose = `${listed(organizationIds.map(nameOf))}: ${plainText(title)}`;
  const roles = [...new Set(who.map(({ role }) => ROLE_WORDS[role]))].join(' or ');
  if (kind === 'opens' || kind === 'asks') return `${whose} (asked: ${roles})`;
  if (kind === 'escalation') return `${whose} → ${broughtIn(nameOf, line, roles)}`;
  return note === undefined ? whose : `${whose}. ${plainText(note)}`;
}

/** Whose role it is only where it is not that of the organization itself. */
function broughtIn(nameOf: Page['nameOf'], line: TimelineLine, roles: string): string {
  const other = line.who.find(({ organizationId }) => !line.organizationIds.includes(organizationId));
  const of = other === undefined ? '' : ` of ${nameOf(other.organizationId)}`;
  const open = line.ifStillOpen === true ? 'if still open, ' : '';
  return `${open}${roles}${of} ${line.joins === true ? 'may act too' : 'is told'}`;
}

const KINDS: Readonly<Record<EntryKind, { text: string; colour: Colour }>> = {
  opens: { text: 'opens', colour: 'green' },
  asks: { text: 'asks', colour: 'green' },
  reminder: { text: 'reminder', colour: 'dim' },
  due: { text: 'due', colour: 'bold' },
  escalation: { text: 'brings in', colour: 'yellow' },
  expires: { text: 'expires', colour: 'yellow' },
  done: { text: 'done', colour: 'green' },
  starts: { text: 'clock starts', colour: 'cyan' },
  corrected: { text: 'clock moves', colour: 'cyan' },
  warning: { text: 'clock warns', colour: 'dim' },
  target: { text: 'TARGET', colour: 'cyan' },
  limit: { text: 'LEGAL LIMIT', colour: 'red' },
  missed: { text: 'MISSED', colour: 'red' },
  met: { text: 'clock met', colour: 'cyan' },
  lifted: { text: 'clock lifted', colour: 'cyan' },
  waits: { text: 'STOPS', colour: 'red' },
  ends: { text: 'ends', colour: 'bold' },
};

function limitsText(page: Page): string {
  const { simulation, paint, width } = page;
  const clocks = simulation.clocks.map((clock) => {
    const head = `${page.nameOf(clock.organizationId)}: ${clock.label}`;
    const how = sayDerivation(clock.due, clock.place).map((each) => hanging('    ', plainText(each), width));
    return `${hanging('  ', head, width)}\n${datesOf(page, clock)}${paint('dim', how.join('\n'))}\n`;
  });
  return `${paint('bold', 'Time limits')}\n${clocks.length === 0 ? '  None has begun.\n' : clocks.join('')}`;
}

function datesOf({ paint }: Page, { due, status }: Clock): string {
  if (!due.evaluable) return '';
  const state = status === 'missed' ? paint('red', 'missed') : status;
  return `    working target ${momentIn(due.strictAt, due.timeZone)}\n    latest by law  ${momentIn(due.legalLatestAt, due.timeZone)}  ${state}\n`;
}

function handOversText(page: Page): string {
  const { simulation, paint, width, nameOf } = page;
  const parts = simulation.organizations.flatMap(({ id, place }) => {
    const own = handOverLines(simulation, id);
    if (own.length === 0) return [];
    const lines = own.map(({ latestSafeAt, forLimit, titles, because, passed }) => {
      const late = passed === true ? paint('red', '  has passed when it opens') : '';
      const limit = `by law ${momentIn(forLimit.at, place.timeZone)}`;
      return [
        `  ${paint('bold', momentIn(latestSafeAt, place.timeZone))}${late}`,
        hanging('    ', plainText(titles.join('; ')), width),
        paint('dim', `${hanging('    ', limit, width)}\n${hanging('    ', plainText(because), width)}`),
      ].join('\n');
    });
    return `${nameOf(id)}\n${lines.join('\n')}\n`;
  });
  const none = '  No step leads to a limit with a date.\n';
  return `${paint('bold', 'Latest safe hand-over')}\n${parts.length === 0 ? none : parts.join('')}`;
}

function momentIn(at: string, timeZone: string): string {
  return sayMoment(spellMoment(at, timeZone));
}

function hanging(indent: string, text: string, width: number): string {
  const lines = wrapText(text, width - indent.length);
  return lines.map((line, place) => `${place === 0 ? indent : ' '.repeat(indent.length)}${line}`).join('\n');
}

/** Three names, then how many more. */
function listed(names: string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}

function isQuiet(quiet: Quiet | undefined): boolean {
  return quiet !== undefined;
}
