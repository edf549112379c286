import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import aslValidator from 'asl-validator';
import { renderProcess } from '../../lib/state-machine/render-process.ts';
import { allSteps } from '../../lib/state-machine/walk.ts';
import { catalogue } from '../../workflows/catalogue.ts';
import { longestHistory } from './history-budget.ts';
import { parseMachine, statesOf } from './machine.ts';

/** Step Functions: a definition may have 1 MB, a history 25,000 events, then the execution fails. */
const DEFINITION_BYTES = 1_048_576;
const HISTORY_EVENTS = 25_000;

describe.each(catalogue.all().map((definition) => [definition.id, definition] as const))(
  '%s',
  (id, definition) => {
    const text = renderProcess(definition);
    const machine = parseMachine(text);

    test('compiles to its golden file', () => {
      const path = new URL(`../golden/${id}.asl.json`, import.meta.url);
      const rendered = `${JSON.stringify(JSON.parse(text), null, 2)}\n`;
      if (process.env.GOLDEN === 'write') writeFileSync(path, rendered);
      expect(rendered).toBe(readFileSync(path, 'utf8'));
    });

    test('is valid Amazon States Language', () => {
      const { isValid, errors } = aslValidator(JSON.parse(text));
      expect(errors).toEqual([]);
      expect(isValid).toBe(true);
    });

    test('has a state for every step', () => {
      const names = new Set(statesOf(machine).map(({ name }) => name));
      const missing = allSteps(definition.steps).filter(
        (step) => !names.has(step.id) && !names.has(`${step.id}-again`),
      );
      const inGroups = allSteps(definition.steps).flatMap((step) =>
        step.kind === 'each' && step.steps.length === 1 ? step.steps : [],
      );
      expect(missing.filter((step) => !inGroups.includes(step))).toEqual([]);
    });

    test('retries and catches in every state that calls something', () => {
      for (const { name, state } of statesOf(machine)) {
        if (!['Task', 'Map', 'Parallel'].includes(state.Type)) continue;
        if (state.Type === 'Task')
          expect({ name, retries: state.Retry?.length }).toEqual({
            name,
            retries: name.endsWith('-stuck') ? 2 : 3,
          });
        if (name.endsWith('-stuck')) continue;
        expect({ name, catches: state.Catch?.map(({ Next }) => Next) }).toEqual({
          name,
          catches: [expect.stringMatching(/-stuck$/)],
        });
      }
    });

    test('stays far below the limits of Step Functions', () => {
      expect(Buffer.byteLength(text)).toBeLessThan(DEFINITION_BYTES / 5);
      // 300 organizations in every map, every loop gone round 20 times, every step stuck once in every round.
      expect(longestHistory(machine, { items: 300, rounds: 20, stuck: 1 })).toBeLessThan(HISTORY_EVENTS / 2);
    });
  },
);
