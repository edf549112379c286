import { Duration } from 'aws-cdk-lib';
import { Wait, WaitTime, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { ClockStep, Span } from '../../../core/rules/process-definition.ts';
import { CompileError } from '../compile-error.ts';
import type { Scope } from '../scope.ts';

/** An execution lasts one year at most. */
const LONGEST_DAYS = 364;

/** Waits for a span. */
export function compileClock(step: ClockStep, next: State | undefined, scope: Scope): State {
  const span = duration(step.wait);
  if (span === undefined) {
    throw new CompileError(
      scope.processId,
      step.id,
      'waits in working days, which need a calendar: use a task',
    );
  }
  if (span.toDays({ integral: false }) > LONGEST_DAYS) {
    throw new CompileError(
      scope.processId,
      step.id,
      `waits longer than ${LONGEST_DAYS} days, an execution's limit`,
    );
  }
  const wait = Wait.jsonata(scope.construct, step.id, { comment: step.title, time: WaitTime.duration(span) });
  if (next !== undefined) wait.next(next);
  return wait;
}

function duration(span: Span): Duration | undefined {
  if ('hours' in span) return Duration.hours(span.hours);
  return 'days' in span ? Duration.days(span.days) : undefined;
}
