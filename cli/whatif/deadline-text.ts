import { sayMoment } from '../../core/rules/calendar/say-moment.ts';
import { sayPeriod } from '../../core/rules/calendar/say-period.ts';
import type { CliIo } from '../cli-io.ts';
import { paintFor } from '../output/paint.ts';
import { renderPairs } from '../output/table.ts';
import type { DeadlineAnswer } from './deadline-answer.ts';

/** The date first, then both times, then how it was computed. */
export function deadlineText(io: CliIo, answer: DeadlineAnswer): string {
  const paint = paintFor(io);
  const pairs = renderPairs(
    [
      ['working target', sayEnd(answer.strict)],
      ['latest by law', sayEnd(answer.due)],
      [
        'period',
        `${sayPeriod(answer.period)} ${answer.direction === 'forwards' ? 'after' : 'before'} ${sayMoment(answer.from)}`,
      ],
      ['law', answer.law],
      ['place', [answer.place.id, answer.place.name].filter((word) => word !== undefined).join(', ')],
      ['holidays', sayTable(answer)],
    ],
    paint,
  );
  const sentences = answer.sentences.map((sentence) => `  ${sentence}\n`).join('');
  return `${paint('bold', sayEnd(answer.due))}\n\n${pairs}\nHow this was computed\n${sentences}`;
}

/** A day means its end. */
function sayEnd(value: string): string {
  return value.includes('T') ? sayMoment(value) : `${sayMoment(value)}, end of the day`;
}

function sayTable({ holidays }: DeadlineAnswer): string | undefined {
  return holidays && `${holidays.from} to ${holidays.to}, ${holidays.source}`;
}
