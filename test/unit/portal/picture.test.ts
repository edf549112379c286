import { describe, expect, test } from '@jest/globals';
import type { Step } from '../../../core/rules/process-definition.ts';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import type { Task } from '../../../core/rules/task.ts';
import { drawProcess } from '../../../portal/picture/draw-process.ts';
import { stepStates } from '../../../portal/words/step-states.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';

const picture = drawProcess(breachNotification, () => 'ahead');

describe('the picture of a process', () => {
  test('has a box for every step that somebody or something does', () => {
    const titles = allStepsOf(breachNotification)
      .filter((step): step is Extract<Step, { kind: 'task' | 'approval' | 'auto' | 'publish' }> =>
        ['task', 'approval', 'auto', 'publish'].includes(step.kind),
      )
      .map((step) => step.title);
    const drawn = picture.shapes.flatMap((shape) => (shape.kind === 'box' ? [shape.lines.join(' ')] : []));
    expect(drawn.sort()).toEqual(titles.sort());
  });

  test('fits a phone: nothing stands outside its width, boxes do not overlap', () => {
    const boxes = picture.shapes.flatMap((shape) => (shape.kind === 'box' ? [shape] : []));
    for (const box of boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
      const overlapping = boxes.filter(
        (other) =>
          other !== box &&
          other.x < box.x + box.width &&
          box.x < other.x + other.width &&
          other.y < box.y + box.height &&
          box.y < other.y + other.height,
      );
      expect(overlapping).toEqual([]);
    }
  });
});

describe('where each step stands', () => {
  const task = (stepId: string, part: Partial<Task> = {}): Task => ({
    id: `run~${stepId}~1~`,
    runId: 'run',
    stepId,
    iteration: 1,
    scope: '',
    kind: 'task',
    organizationId: 'mobility',
    roles: ['dpo'],
    status: 'done',
    private: true,
    processId: 'breach-notification',
    title: stepId,
    openedAt: '2026-05-22T14:00:00.000Z',
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    execution: 'execution',
    version: 1,
    ...part,
  });
  const statesOf = (status: 'running' | 'completed', tasks: Task[]) =>
    stepStates(breachNotification, {
      tasks,
      run: {
        id: 'run',
        processId: 'breach-notification',
        processVersion: 1,
        definitionHash: '',
        title: '',
        private: true,
        leadOrganizationId: 'lead',
        status,
        startedBy: { kind: 'system', name: 'test' },
        startedAt: '2026-05-22T14:00:00.000Z',
        data: {},
        head: { seq: 0, hash: '' },
        version: 1,
      },
    });

  test('at the beginning', () => {
    const states = statesOf('running', [task('triage', { status: 'open' })]);
    expect(states.get('triage')).toBe('current');
    expect(states.get('awareness')).toBe('ahead');
    expect(states.get('dossier')).toBe('ahead');
  });

  test('in the middle, with a computed step behind and an empty list skipped', () => {
    const states = statesOf('running', [
      task('triage'),
      task('awareness'),
      task('contain'),
      task('facts'),
      task('decide'),
      task('remedy', { status: 'open' }),
    ]);
    expect(states.get('severity')).toBe('done');
    expect(states.get('file')).toBe('skipped');
    expect(states.get('remedy')).toBe('current');
    expect(states.get('lessons')).toBe('ahead');
  });

  test('while a step computes', () => {
    const states = statesOf('running', [task('triage'), task('awareness'), task('contain'), task('facts')]);
    expect(states.get('severity')).toBe('current');
  });

  test('when a step is stuck', () => {
    const states = statesOf('running', [
      task('triage'),
      task('awareness'),
      task('contain'),
      task('facts'),
      task('severity-stuck', { kind: 'stuck', status: 'open' }),
    ]);
    expect(states.get('severity')).toBe('stuck');
  });

  test('after a false alarm nothing of the breach was needed', () => {
    const states = statesOf('completed', [task('triage', { outcome: 'false-alarm' })]);
    expect(states.get('triage')).toBe('done');
    expect(states.get('decide')).toBe('skipped');
    expect(states.get('severity')).toBe('skipped');
    expect(states.get('dossier')).toBe('done');
  });
});
