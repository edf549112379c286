const DAY = 86_400_000;

/** Easter Sunday of the western churches (Gregorian computus, Meeus/Jones/Butcher), as days since 1970-01-01. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonDrift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonDrift + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  return dayNumber(year, 3, 22 + epact + toSunday - 7 * late);
}

/** Easter Sunday of the orthodox churches (Julian computus, 13 days on: right from 1900 to 2099). */
export function orthodoxEasterSunday(year: number): number {
  const epact = (19 * (year % 19) + 15) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
  return dayNumber(year, 3, 22 + epact + toSunday + 13);
}

/** Days since 1970-01-01; a day past the end of its month runs on into the next. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY;
}

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}
