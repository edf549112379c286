import { daysOfRule } from './days-of-rule.ts';

/** The holidays of one place, ready to be asked: days (`YYYY-MM-DD`) with their names. */
export interface HolidayTable {
  name: string;
  /** First and last year that the table knows. */
  from: number;
  to: number;
  days: ReadonlyMap<string, string>;
}

const HEAD = /^(.+) (\d{4})-(\d{4})(?: (\S+))?$/;

/**
 * One place's table from its text: a head `name from-to`, for a region with the id of the place that it builds on,
 * then a line `rule name` for each holiday, or `- name` for a holiday of the other place that is none here.
 * Several holidays on one day are named together.
 */
export function readTable(id: string, texts: Readonly<Record<string, string>>): HolidayTable | undefined {
  const read = readRules(id, texts);
  if (read === undefined) return undefined;
  const { name, from, to, rules } = read;
  const days = new Map<string, string>();
  for (const [holiday, rule] of rules) {
    for (const day of daysOfRule(rule, from, to)) {
      const other = days.get(day);
      days.set(day, other === undefined ? holiday : `${other} and ${holiday}`);
    }
  }
  return { name, from, to, days };
}

/** The head of a place's text alone. */
export function readHead(text: string): { name: string; from: number; to: number; base?: string } {
  const end = text.indexOf('\n');
  const match = HEAD.exec(end < 0 ? text : text.slice(0, end));
  if (match === null) throw new Error(`No head of a holiday table: "${text.slice(0, 40)}".`);
  const [, name = '', from, to, base] = match;
  return { name, from: Number(from), to: Number(to), ...(base === undefined ? {} : { base }) };
}

interface Rules {
  name: string;
  from: number;
  to: number;
  /** Rules by the holiday's name. */
  rules: Map<string, string>;
}

function readRules(id: string, texts: Readonly<Record<string, string>>): Rules | undefined {
  const text = Object.hasOwn(texts, id) ? texts[id] : undefined;
  if (text === undefined) return undefined;
  const head = readHead(text);
  const rules = new Map(head.base === undefined ? [] : readRules(head.base, texts)?.rules);
  for (const line of text.split('\n').slice(1)) {
    const space = line.indexOf(' ');
    const rule = line.slice(0, space);
    const name = line.slice(space + 1);
    if (rule === '-') rules.delete(name);
    else rules.set(name, rule);
  }
  return { name: head.name, from: head.from, to: head.to, rules };
}
