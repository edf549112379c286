import { Temporal } from 'temporal-polyfill';
import type { CyclePlan } from './cycle.ts';
import type { FormProblem } from './form.ts';
import { localTime } from './instant.ts';
import type { Organization } from './organization.ts';

const MAX_REASON = 300;
const MAX_MONTHS = 60;
const MAX_YEARS_AHEAD = 10;

/** What is wrong with what a person plans; the answers are the start form's business. */
export function cyclePlanProblems(
  { subject, reason, dueOn, everyMonths }: CyclePlan,
  organization: Pick<Organization, 'timeZone'>,
  now: string,
): FormProblem[] {
  return [
    ...(/^[\w.-]{1,120}$/.test(subject)
      ? []
      : [{ field: 'subject', message: 'Use letters, digits, ".", "-" and "_" only, at most 120.' }]),
    ...(reason.trim() === '' || reason.length > MAX_REASON
      ? [{ field: 'reason', message: `Say what it is for, in at most ${MAX_REASON} characters.` }]
      : []),
    ...dayProblem(dueOn, organization, now),
    ...(everyMonths === undefined ||
    (Number.isInteger(everyMonths) && everyMonths > 0 && everyMonths <= MAX_MONTHS)
      ? []
      : [{ field: 'everyMonths', message: `Give a whole number of months, at most ${MAX_MONTHS}.` }]),
  ];
}

/** A cycle begins today at the earliest, in the organization's place. */
export function dayProblem(
  dueOn: string,
  { timeZone }: Pick<Organization, 'timeZone'>,
  now: string,
): FormProblem[] {
  const day = dayOf(dueOn);
  const today = localTime(now, timeZone)?.toPlainDate();
  if (day === undefined) return [{ field: 'dueOn', message: 'Give a day, such as 2027-01-31.' }];
  if (today === undefined) return [];
  if (Temporal.PlainDate.compare(day, today) < 0)
    return [{ field: 'dueOn', message: 'This day has passed. Choose today or a later day.' }];
  return Temporal.PlainDate.compare(day, today.add({ years: MAX_YEARS_AHEAD })) > 0
    ? [{ field: 'dueOn', message: `Choose a day within the next ${MAX_YEARS_AHEAD} years.` }]
    : [];
}

export function reasonProblem(why: string): FormProblem[] {
  return why.trim() === '' || why.length > MAX_REASON
    ? [{ field: 'why', message: `Say why, in at most ${MAX_REASON} characters.` }]
    : [];
}

function dayOf(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
