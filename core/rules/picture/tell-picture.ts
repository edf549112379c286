import { bandOf } from '../risk/scale.ts';
import { monthInWords, monthsOf } from './draw-calendar.ts';
import { withUnit } from './draw-kpi-bars.ts';
import { LINE_WORDS } from './draw-organizations.ts';
import { RESPONSIBILITY_WORDS } from './draw-responsibility.ts';
import type {
  CalendarPicture,
  DataFlowPicture,
  KpiBars,
  OrganizationsMap,
  Picture,
  ResponsibilityMatrix,
  RiskMap,
  RiskPoint,
} from './picture.ts';

/** A picture in words, for those who do not see it. */
export interface PictureTold {
  /** One sentence: what it shows and what stands out. */
  short: string;
  /** Everything that is in it. */
  table: { caption: string; columns: string[]; rows: string[][] };
}

export function tellPicture(picture: Picture): PictureTold {
  switch (picture.kind) {
    case 'risk-map':
      return tellRisks(picture);
    case 'data-flow':
      return tellFlows(picture);
    case 'responsibility-matrix':
      return tellResponsibility(picture);
    case 'organizations-map':
      return tellOrganizations(picture);
    case 'kpi-bars':
      return tellBars(picture);
    case 'calendar':
      return tellCalendar(picture);
  }
}

function tellRisks({ risks }: RiskMap): PictureTold {
  const high = (points: (RiskPoint | undefined)[]) =>
    points.filter((point) => point !== undefined && ['high', 'very-high'].includes(bandOf(point))).length;
  const treated = risks.filter(({ after }) => after !== undefined);
  const remaining =
    treated.length === 0 ? '' : `, ${high(treated.map(({ after }) => after))} after treatment`;
  return {
    short: `Map of ${count(risks.length, 'risk')} by severity and likelihood, each in four levels: ${high(risks.map(({ before }) => before))} high or very high before treatment${remaining}.`,
    table: {
      caption: 'The risks and where they lie on the map',
      columns: ['No.', 'Risk', 'Before treatment', 'After treatment'],
      rows: risks.map(({ label, before, after }, index) => [
        String(index + 1),
        label,
        sayPoint(before),
        after === undefined ? 'not treated yet' : sayPoint(after),
      ]),
    },
  };
}

function sayPoint(point: RiskPoint): string {
  return `severity ${point.severity}, likelihood ${point.likelihood}: ${bandOf(point).replace('-', ' ')}`;
}

const ELEMENT_WORDS = { entity: 'outside party', process: 'process', store: 'store' } as const;

function tellFlows({ elements, flows }: DataFlowPicture): PictureTold {
  const nameOf = (id: string) => {
    const element = elements.find((one) => one.id === id);
    if (element === undefined) return id;
    const boundary = element.boundary === undefined ? '' : `, in ${element.boundary}`;
    return `${element.label} (${ELEMENT_WORDS[element.type]}${boundary})`;
  };
  const linked = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const alone = elements.filter(({ id }) => !linked.has(id));
  const boundaries = new Set(elements.flatMap(({ boundary }) => boundary ?? []));
  const transfers = flows.filter(({ transfer }) => transfer).length;
  return {
    short: `Data flow picture of ${count(elements.length, 'element')} in ${boundaries.size === 1 ? '1 boundary' : `${boundaries.size} boundaries`} of trust with ${count(flows.length, 'flow')}, ${transfers === 0 ? 'none' : transfers} of them a transfer to a third country.`,
    table: {
      caption: 'The flows of data',
      columns: ['No.', 'Data', 'From', 'To', 'Transfer'],
      rows: [
        ...flows.map(({ label, from, to, transfer }, index) => [
          String(index + 1),
          label,
          nameOf(from),
          nameOf(to),
          transfer === true ? 'yes' : 'no',
        ]),
        ...alone.map(({ id }) => ['–', 'no flow', nameOf(id), '–', '–']),
      ],
    },
  };
}

function tellResponsibility({ columns, rows }: ResponsibilityMatrix): PictureTold {
  const without = rows.filter(({ cells }) => !cells.some((cell) => cell.includes('A'))).length;
  const words = Object.entries(RESPONSIBILITY_WORDS).map(([letter, said]) => `${letter} ${said}`);
  return {
    short: `Responsibility matrix of ${count(rows.length, 'duty', 'duties')} and ${count(columns.length, 'organization')}: ${without === 0 ? 'somebody is accountable for every duty' : `nobody is accountable for ${without} of them`}.`,
    table: {
      caption: `Who does what (${words.join('; ')})`,
      columns: ['Duty', ...columns],
      rows: rows.map(({ label, cells }) => [
        label,
        ...columns.map((_, index) => cells[index]?.padStart(1, '–') ?? '–'),
      ]),
    },
  };
}

function tellOrganizations({ organizations, lines }: OrganizationsMap): PictureTold {
  const nameOf = (id: string) => organizations.find((one) => one.id === id)?.label ?? id;
  const inState = (state: keyof typeof LINE_WORDS) => lines.filter((line) => line.state === state).length;
  const linked = new Set(lines.flatMap(({ from, to }) => [from, to]));
  const lead = organizations.find((one) => one.lead);
  return {
    short: `Map of ${count(organizations.length, 'organization')}${lead === undefined ? '' : `, led by ${lead.label}`}, with ${inState('active')} agreements in force, ${inState('draft')} being agreed and ${inState('missing')} missing.`,
    table: {
      caption: 'Agreements between the organizations',
      columns: ['Between', 'And', 'About', 'State'],
      rows: [
        ...lines.map(({ from, to, label, state }) => [nameOf(from), nameOf(to), label, LINE_WORDS[state]]),
        ...organizations
          .filter(({ id }) => !linked.has(id))
          .map(({ label, role }) => [`${label} (${role})`, '–', '–', 'no agreement named']),
      ],
    },
  };
}

function tellBars({ bars }: KpiBars): PictureTold {
  const known = bars.filter(({ value }) => value !== undefined).length;
  return {
    short: `Bars of ${count(bars.length, 'figure')}, ${known} of them known${bars.some(({ target }) => target !== undefined) ? ', with targets' : ''}.`,
    table: {
      caption: 'The figures',
      columns: ['What', 'Figure', 'Target'],
      rows: bars.map(({ label, value, unit, target }) => [
        label,
        value === undefined ? 'no figure' : withUnit(value, unit),
        target === undefined ? '–' : withUnit(target, unit),
      ]),
    },
  };
}

function tellCalendar({ from, until, entries }: CalendarPicture): PictureTold {
  const months = monthsOf({ from, until });
  const [first = from, last = until] = [months.at(0), months.at(-1)];
  return {
    short: `Calendar from ${monthInWords(first)} to ${monthInWords(last)} with ${count(entries.length, 'date')}.`,
    table: {
      caption: 'What falls due',
      columns: ['Day', 'What', 'Organization'],
      rows: [...entries]
        .sort((a, b) => (`${a.on}|${a.label}` < `${b.on}|${b.label}` ? -1 : 1))
        .map(({ on, label, organization }) => [
          `${Number(on.slice(8))} ${monthInWords(on.slice(0, 7))}`,
          label,
          organization ?? '–',
        ]),
    },
  };
}

function count(number: number, one: string, several = `${one}s`): string {
  return number === 1 ? `1 ${one}` : `${number} ${several}`;
}
