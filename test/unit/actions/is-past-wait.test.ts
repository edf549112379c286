import { describe, expect, test } from '@jest/globals';
import { stepsAfter, stepsAgain } from '../../../core/actions/step-order.ts';
import type { Step } from '../../../core/rules/process-definition.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';

const repeat: Step = {
  kind: 'repeat',
  id: 'until',
  title: 'Until',
  steps: [taskStep('b'), approvalStep('c')],
  until: { step: 'c', outcomes: ['yes'] },
};
const both: Step = {
  kind: 'both',
  id: 'both',
  title: 'Both',
  branches: [[taskStep('d'), taskStep('e')], [taskStep('f')]],
};
const sample = process([
  taskStep('a'),
  repeat,
  both,
  {
    kind: 'branch',
    id: 'way',
    on: 'f',
    cases: { done: [taskStep('g'), { kind: 'back-to', id: 'back', step: 'a' }] },
  },
  taskStep('h'),
]);

describe('what can only come after a step', () => {
  test.each([
    ['a', ['until', 'b', 'c', 'both', 'd', 'e', 'f', 'way', 'g', 'back', 'h']],
    ['b', ['c', 'both', 'd', 'e', 'f', 'way', 'g', 'back', 'h']],
    ['d', ['e', 'way', 'g', 'back', 'h']],
    ['f', ['way', 'g', 'back', 'h']],
    ['g', ['back', 'h']],
    ['h', []],
    ['nothing', []],
  ])('%s', (id, expected) => {
    expect([...stepsAfter(sample, id)].sort()).toEqual([...expected].sort());
  });

  test('a loop and a way back can enter steps again', () => {
    expect([...stepsAgain(sample, 'c')].sort()).toEqual(['a', 'b', 'c', 'until']);
    expect([...stepsAgain(sample, 'h')]).toEqual(['a']);
  });
});
