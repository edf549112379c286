import { expect, test } from '@jest/globals';
import { groupId, parseTaskId, taskId } from '../../../core/rules/task-id.ts';

test('the longest scope of a measure makes an id that is read back', () => {
  const scope = `${'o'.repeat(63)}.${'p'.repeat(63)}.99`;
  const ref = { runId: 'run-1', stepId: 'remedy', iteration: 1, scope };
  expect(parseTaskId(taskId(ref))).toEqual(ref);
});

test('a group in an item of another each is its own, and no task', () => {
  const ref = { runId: 'run-1', stepId: 'facts', iteration: 1 };
  expect(groupId(ref)).toBe('run-1~facts~1');
  const ids = ['', 'mobility', 'transit'].map((scope) => groupId({ ...ref, scope }));
  expect(new Set(ids).size).toBe(3);
  expect(ids.slice(1).map(parseTaskId)).toEqual([undefined, undefined]);
});
