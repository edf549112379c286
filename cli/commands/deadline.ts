import { computePeriod } from '../../core/rules/calendar/compute-period.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';
import { deadlineAnswer } from '../whatif/deadline-answer.ts';
import { readDeadlineFlags, type DeadlineFlags } from '../whatif/deadline-flags.ts';
import { deadlineText } from '../whatif/deadline-text.ts';
import { unusable } from '../whatif/unusable.ts';

/** When a period ends, with every step of the law that counts it; offline. */
export function deadline(io: CliIo, options: GlobalOptions, flags: DeadlineFlags): void {
  const question = readDeadlineFlags(flags);
  const { law, period, start, place, readings, direction } = question;
  const due = computePeriod({
    period,
    law,
    citation: CITATIONS[law],
    start,
    place,
    readings,
    direction,
  });
  if (!due.evaluable) throw unusable(`The date cannot be computed: ${due.missing}`);
  const answer = deadlineAnswer(question, due);
  report(io, options, answer, () => deadlineText(io, answer));
}

/** Where each law of time stands. */
const CITATIONS = {
  'eu-1182': 'Reg. 1182/71 art. 3',
  uk: 'Data Protection Act 2018 s. 205(2)',
  elapsed: 'hours as they pass',
  calendar: 'calendar days, the day after is day 1',
  'calendar-inclusive': 'calendar days, the day itself is day 1',
} as const;
