/** A period in one unit. Months may have halves (`1.5`): a part of a month counts 30 days (Reg. 1182/71 art. 3(2)(d)). */
export type Period =
  | { hours: number }
  | { days: number }
  | { weeks: number }
  | { months: number }
  | { years: number }
  | { businessDays: number };
