/**
 * A second way of counting, to compare with: written from Regulation 1182/71 art. 3 alone, day by day and hour by
 * hour. Days are whole numbers such as 20260525, in a list from Monday, 1 January 2018 on; holidays are a set of them.
 */
const { floor, min } = Math;
export const DAYS: number[] = [];
for (let month = 201801; month <= 203612; month += month % 100 === 12 ? 89 : 1) {
  for (let day = 1; day <= lengthOfMonth(month); day += 1) DAYS.push(month * 100 + day);
}
const INDEX = new Map(DAYS.map((day, index) => [day, index]));

export interface PlainQuestion {
  period: { unit: 'days' | 'weeks' | 'months' | 'years' | 'workingDays'; count: number };
  law: 'eu-1182' | 'uk' | 'calendar' | 'calendar-inclusive';
  start: number;
  backwards: boolean;
  holidays: Set<number>;
}

/** The day at whose end the period is over. */
export function plainLastDay(question: PlainQuestion): number | undefined {
  const { period, law, start, backwards } = question;
  const step = backwards ? -1 : 1;
  let last = nominalDay(question, step);
  if ((law === 'eu-1182' || law === 'uk') && period.unit !== 'workingDays') {
    while (!backwards && isOff(last, question)) last += 1;
    let working = period.unit === 'days' && period.count < 2 ? 2 : 0;
    for (let day = index(start); day !== last;) if (!isOff((day += step), question)) working += 1;
    while (working < 2) if (!isOff((last += step), question)) working += 1;
  }
  return DAYS[backwards ? last - 1 : last];
}

function nominalDay(question: PlainQuestion, step: number): number {
  const { law, start, period } = question;
  const inclusive = law === 'calendar-inclusive';
  let day = inclusive ? index(start) - step : index(start);
  if (period.unit === 'months' || period.unit === 'years') {
    const months = floor(period.unit === 'years' ? period.count * 12 : period.count);
    if (months > 0) {
      const date = sameDate(start, months * step);
      const dayBefore = inclusive && (step === -1 || date % 100 === start % 100);
      day = dayBefore ? index(date) - step : index(date);
    }
    return period.count % 1 === 0 ? day : day + 15 * step;
  }
  for (let left = period.unit === 'weeks' ? period.count * 7 : period.count; left > 0;) {
    day += step;
    if (period.unit !== 'workingDays' || !isOff(day, question)) left -= 1;
  }
  return day;
}

/** `[day, minute]` on the wall when so many hours after the hour of the event are over. */
export function plainLastHour([day, minute]: [number, number], hours: number): [number, number] {
  let hour = index(day) * 24 + floor(minute / 60) + 1;
  for (let left = hours; left > 0; left -= 1) hour += 1;
  return [DAYS[floor(hour / 24)] ?? 0, (hour % 24) * 60];
}

function isOff(day: number, { holidays }: PlainQuestion): boolean {
  return day % 7 > 4 || holidays.has(DAYS[day] ?? 0);
}

function sameDate(day: number, months: number): number {
  const count = floor(day / 10000) * 12 + (floor(day / 100) % 100) - 1 + months;
  const month = floor(count / 12) * 100 + (count % 12) + 1;
  return month * 100 + min(day % 100, lengthOfMonth(month));
}

function lengthOfMonth(month: number): number {
  if (month % 100 === 2) return floor(month / 100) % 4 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month % 100) ? 30 : 31;
}

function index(day: number): number {
  return INDEX.get(day) ?? NaN;
}
