import { describe, expect, test } from '@jest/globals';
import { compilePattern } from '../../../local/events/pattern.ts';

const event = {
  source: 'aws.states',
  tags: ['a', 'b'],
  detail: { status: 'FAILED', count: 3, output: null },
};

describe('event patterns', () => {
  test.each<[string, unknown, boolean]>([
    ['an equal value', { source: ['aws.states'] }, true],
    ['one of several', { detail: { status: ['SUCCEEDED', 'FAILED'] } }, true],
    ['none of several', { detail: { status: ['SUCCEEDED'] } }, false],
    ['null', { detail: { output: [null] } }, true],
    ['an item of a list', { tags: ['b'] }, true],
    ['all fields must match', { source: ['aws.states'], tags: ['c'] }, false],
    ['a beginning', { source: [{ prefix: 'aws.' }] }, true],
    ['an end', { source: [{ suffix: '.lambda' }] }, false],
    ['whatever the case', { detail: { status: [{ 'equals-ignore-case': 'failed' }] } }, true],
    ['anything but', { detail: { status: [{ 'anything-but': ['RUNNING'] }] } }, true],
    ['anything but, of a missing field', { missing: [{ 'anything-but': 'x' }] }, false],
    ['a field that exists', { detail: { output: [{ exists: true }] } }, true],
    ['a field that is missing', { detail: { cause: [{ exists: false }] } }, true],
    ['a number in bounds', { detail: { count: [{ numeric: ['>', 0, '<=', 3] }] } }, true],
    ['a number out of bounds', { detail: { count: [{ numeric: ['>', 3] }] } }, false],
    ['one of two patterns', { $or: [{ source: ['x'] }, { tags: ['a'] }] }, true],
  ])('%s', (_name, pattern, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
  });

  test('an unknown comparison is refused by name', () => {
    expect(() => compilePattern({ source: [{ cidr: '10.0.0.0/24' }] })).toThrow('"cidr"');
  });
});
