import { describe, expect, test } from '@jest/globals';

import {
  allowedFrom,
  CLOCK_TRANSITIONS,
  mayChange,
  RUN_TRANSITIONS,
  TASK_TRANSITIONS,
} from '../../../core/rules/transitions.ts';

const TABLES: Record<string, Readonly<Record<string, readonly string[]>>> = {
  task: TASK_TRANSITIONS,
  run: RUN_TRANSITIONS,
  clock: CLOCK_TRANSITIONS,
};

describe.each(Object.entries(TABLES))('the table of a %s', (_name, table) => {
  test('names only statuses it has', () => {
    expect(Object.keys(table)).toEqual(expect.arrayContaining(Object.values(table).flat()));
  });

  test('changes no status into itself, and lists none twice', () => {
    for (const [from, to] of Object.entries(table)) {
      expect(to).not.toContain(from);
      expect(new Set(to).size).toBe(to.length);
    }
  });

  test('lets every status end', () => {
    const ends = new Set(Object.keys(table).filter((status) => table[status]?.length === 0));
    const reaches = (status: string, seen: string[] = []): boolean =>
      ends.has(status) ||
      (table[status] ?? []).some((next) => !seen.includes(next) && reaches(next, [...seen, status]));
    for (const status of Object.keys(table))
      expect({ status, ends: reaches(status) }).toEqual({ status, ends: true });
  });
});

test('a task ends once', () => {
  expect(allowedFrom('task', 'done')).toEqual(['open']);
  expect(allowedFrom('task', 'expired')).toEqual(['open']);
  expect(allowedFrom('task', 'cancelled')).toEqual(['open']);
  expect(allowedFrom('task', 'open')).toEqual([]);
});

test('a run that has ended stays ended', () => {
  for (const to of ['completed', 'stopped', 'failed'] as const)
    expect(allowedFrom('run', to)).toEqual(['running']);
  expect(allowedFrom('run', 'running')).toEqual([]);
});

test('a missed clock can be met late, and run again by a correction; a lifted one when facts change back', () => {
  expect(allowedFrom('clock', 'met')).toEqual(['running', 'suspended', 'missed']);
  expect(allowedFrom('clock', 'running')).toEqual(['suspended', 'missed', 'lifted']);
  expect(allowedFrom('clock', 'missed')).toEqual(['running']);
  expect(allowedFrom('clock', 'suspended')).toEqual(['running', 'missed']);
});

test('staying the same is no change', () => {
  expect(mayChange('task', 'done', 'done')).toBe(true);
  expect(mayChange('task', 'done', 'open')).toBe(false);
  expect(mayChange('clock', 'met', 'running')).toBe(false);
});
