import type { Temporal } from 'temporal-polyfill';

import type { ComputedDue, DerivationStep } from './clock.ts';
import { localTime, sayLocal, spell } from './instant.ts';
import type { RegimeRule } from './regimes.ts';

/** Where the act has to be done: its holidays count (Reg. 1182/71 art. 2(1)), its local time rounds hours. */
export interface Place {
  country: string;
  timeZone: string;
}

/**
 * When a duty ends that began at `startAt`. `strictAt` is the working target: the hours as they pass. `legalLatestAt`
 * is the last moment the law allows. Nothing is guessed: without a number, a start or a time zone it says what is
 * missing.
 */
export function computeDue(rule: RegimeRule, startAt: string, place: Place): ComputedDue {
  if (rule.limit === 'without-undue-delay') {
    return { evaluable: false, missing: `${rule.citation} gives no number: "without undue delay".` };
  }
  const start = localTime(startAt, place.timeZone);
  if (start === undefined) {
    return { evaluable: false, missing: `No start (${startAt}) or no such time zone (${place.timeZone}).` };
  }
  return rule.calendar === 'elapsed'
    ? elapsedHours(rule, start, rule.limit.hours)
    : hoursUnderRegulation1182(rule, start, rule.limit.hours);
}

function elapsedHours(rule: RegimeRule, start: Temporal.ZonedDateTime, hours: number): ComputedDue {
  const due = start.add({ hours });
  const at = spell(due.toInstant());
  return {
    evaluable: true,
    strictAt: at,
    legalLatestAt: at,
    derivation: strictSteps(rule, start, due, hours),
  };
}

/**
 * Regulation (EEC, Euratom) No 1182/71. The hour in which the event falls is not counted (art. 3(1)); the period runs
 * from the first to the end of the last hour (3(2)(a)); holidays and weekends count (3(3)), and a period in hours
 * is not moved to a working day (3(4)). Across a change to or from summer time, hours are counted as they pass. That
 * art. 3(5) would add working days to 72 hours is a minority reading, which is not followed (LDI NRW, February 2024).
 */
function hoursUnderRegulation1182(
  rule: RegimeRule,
  start: Temporal.ZonedDateTime,
  hours: number,
): ComputedDue {
  const strict = start.add({ hours });
  const counted = start.round({ smallestUnit: 'hour', roundingMode: 'floor' }).add({ hours: 1 });
  const latest = counted.add({ hours });
  return {
    evaluable: true,
    strictAt: spell(strict.toInstant()),
    legalLatestAt: spell(latest.toInstant()),
    derivation: [
      ...strictSteps(rule, start, strict, hours),
      {
        rule: 'The hour of the event is not counted',
        citation: 'Reg. 1182/71 art. 3(1)',
        value: sayLocal(counted),
      },
      {
        rule: `It ends with the last of ${hours} hours`,
        citation: 'Reg. 1182/71 art. 3(2)(a)',
        value: sayLocal(latest),
      },
      {
        rule: 'Holidays and weekends are counted; a period in hours is not moved',
        citation: 'Reg. 1182/71 art. 3(3) and 3(4)',
        value: sayLocal(latest),
      },
    ],
  };
}

function strictSteps(
  rule: RegimeRule,
  start: Temporal.ZonedDateTime,
  strict: Temporal.ZonedDateTime,
  hours: number,
): DerivationStep[] {
  return [
    { rule: 'Start', citation: rule.citation, value: sayLocal(start) },
    { rule: `Working target: ${hours} hours as they pass`, citation: rule.citation, value: sayLocal(strict) },
  ];
}
