import { expect, test } from '@jest/globals';
import {
  elicit,
  ELEMENT_TYPES,
  THREAT_HINTS,
  THREAT_TYPES,
  TYPES_OF_ELEMENT,
} from '../../../../core/rules/engineering/linddun.ts';
import { GOAL_AGAINST, PROTECTION_GOALS } from '../../../../core/rules/engineering/protection-goals.ts';
import { STRATEGIES, STRATEGY_AGAINST } from '../../../../core/rules/engineering/strategies.ts';

test('seven types, six goals, eight strategies, and a proposal of each for every type', () => {
  const types = Object.keys(THREAT_TYPES).sort();
  expect(types).toHaveLength(7);
  expect(Object.keys(PROTECTION_GOALS)).toHaveLength(6);
  expect(Object.keys(STRATEGIES)).toHaveLength(8);
  for (const table of [THREAT_HINTS, GOAL_AGAINST, STRATEGY_AGAINST])
    expect(Object.keys(table).sort()).toEqual(types);
});

test('people can be linked, identified and unaware; everything else can carry every other type', () => {
  expect(TYPES_OF_ELEMENT.entity).toEqual(['linking', 'identifying', 'unawareness']);
  for (const type of ['process', 'store', 'flow'] as const) {
    expect([...TYPES_OF_ELEMENT[type], 'unawareness'].sort()).toEqual(Object.keys(THREAT_TYPES).sort());
  }
  expect(Object.keys(TYPES_OF_ELEMENT).sort()).toEqual(Object.keys(ELEMENT_TYPES).sort());
});

test('the elicitation asks of every element each type that can hold for it, once', () => {
  const asked = elicit([
    { key: 'e1', name: 'Driver', type: 'entity' },
    { key: 'e2', name: 'Trip store', type: 'store' },
    { key: 'f1', name: 'Trips', type: 'flow' },
  ]);
  expect(asked).toHaveLength(3 + 6 + 6);
  expect(new Set(asked.map(({ key }) => key)).size).toBe(asked.length);
  expect(asked.slice(0, 3).map(({ key }) => key)).toEqual(['e1-linking', 'e1-identifying', 'e1-unawareness']);
  expect(asked.map(({ key }) => key)).toContain('f1-non-compliance');
  expect(asked.map(({ key }) => key)).not.toContain('e2-unawareness');
});
