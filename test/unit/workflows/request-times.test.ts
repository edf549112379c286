import { expect, test } from '@jest/globals';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import type { ApprovalStep, TaskStep } from '../../../core/rules/process-definition.ts';
import { dataSubjectRequest } from '../../../workflows/data-subject-request/process.ts';

function owed(id: string): TaskStep | ApprovalStep {
  const step = allStepsOf(dataSubjectRequest).find((one) => one.id === id);
  if (step?.kind !== 'task' && step?.kind !== 'approval') throw new Error(`Nobody owes ${id}.`);
  return step;
}

/** Working days before the end of the time limit at which a step is owed. */
function before(id: string): number {
  const { due } = owed(id);
  return 'clock' in due && due.before !== undefined && 'workingDays' in due.before
    ? due.before.workingDays
    : 0;
}

test('silence about more time leaves the answer its days: it lapses before the first step of the answer is owed', () => {
  const { expire } = owed('extend').late;
  if (expire === undefined || !('workingDays' in expire.after)) throw new Error('It must lapse.');
  expect(expire.outcome).toBe('not-extended');
  const lapsed = before('extend') - expire.after.workingDays;
  const steps = ['exemptions', 'approve-exemptions', 'assemble', 'check-answer'].map(before);
  expect([lapsed, ...steps]).toEqual([lapsed, ...steps].sort((left, right) => right - left));
  expect(Math.min(...steps)).toBeGreaterThan(0);
  expect(lapsed).toBeGreaterThan(Math.max(...steps));
});
