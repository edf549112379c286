import { CodedError } from '../coded-error.ts';
import type { Period } from './period.ts';
import { sayPeriod } from './say-period.ts';

const HOW = 'Write 72h, 3d, 8w, 1mo, 1.5mo, 1y or 3bd (bd: working days).';
const PERIOD = /^(-?)(\d+(?:\.\d+)?) ?(h|d|w|mo|y|bd)$/;
const MIXED = /^-?(?:\d+(?:\.\d+)? ?[a-z]+[ ,+]*){2,}$/;

/** A hundred years in each unit: no law counts longer, so it is a slip of the pen. */
const LONGEST = {
  hours: 876_600,
  days: 36_525,
  weeks: 5_218,
  months: 1_200,
  years: 100,
  businessDays: 25_000,
};

/**
 * A period as people write it: `72h`, `3d`, `8w`, `1mo`, `1.5mo`, `1y`, `3bd`. Throws `period.negative`,
 * `period.mixed`, `period.zero`, `period.not-whole`, `period.too-long` or `period.unreadable`, each with a sentence.
 */
export function parsePeriod(text: string): Period {
  const written = text.trim().toLowerCase();
  const [, sign, digits, unit] = PERIOD.exec(written) ?? [];
  if (sign === '-') {
    throw new CodedError(
      'period.negative',
      `A period is not negative: "${text}". Give its length, and count it backwards where the law says "before".`,
    );
  }
  if (unit === undefined) throw unreadable(text, written);
  const period = inUnit(Number(digits), unit);
  const fault = periodFault(period);
  if (fault !== undefined) throw new CodedError(fault.code, fault.sentence);
  return period;
}

/** What is wrong with a period in numbers, or undefined. */
export function periodFault(period: Period): { code: string; sentence: string } | undefined {
  const [unit, count] = unitOf(period);
  const said = sayPeriod(period);
  if (count < 0) return { code: 'period.negative', sentence: `A period is not negative: ${said}.` };
  if (count === 0) return { code: 'period.zero', sentence: `A period has a length: ${said} is none.` };
  if (!Number.isInteger(unit === 'months' ? count * 2 : count)) {
    const parts = 'Only months have parts, and only halves (a part of a month counts 30 days to the month)';
    return { code: 'period.not-whole', sentence: `${parts}: ${said} cannot be counted.` };
  }
  if (count > LONGEST[unit]) {
    return { code: 'period.too-long', sentence: `${said} is more than a hundred years: check the number.` };
  }
  return undefined;
}

function unreadable(text: string, written: string): CodedError {
  if (MIXED.test(written)) {
    const way = 'Give one unit; a month and a half is 1.5mo';
    return new CodedError('period.mixed', `A period has one unit, and "${text}" has several. ${way}.`);
  }
  const minutes = /\d ?m$/.test(written) ? ' ("m" may be months or minutes: months are mo)' : '';
  return new CodedError('period.unreadable', `"${text}" is no period${minutes}. ${HOW}`);
}

function inUnit(count: number, unit: string): Period {
  switch (unit) {
    case 'h':
      return { hours: count };
    case 'd':
      return { days: count };
    case 'w':
      return { weeks: count };
    case 'mo':
      return { months: count };
    case 'y':
      return { years: count };
    default:
      return { businessDays: count };
  }
}

function unitOf(period: Period): [keyof typeof LONGEST, number] {
  if ('hours' in period) return ['hours', period.hours];
  if ('days' in period) return ['days', period.days];
  if ('weeks' in period) return ['weeks', period.weeks];
  if ('months' in period) return ['months', period.months];
  if ('years' in period) return ['years', period.years];
  return ['businessDays', period.businessDays];
}
