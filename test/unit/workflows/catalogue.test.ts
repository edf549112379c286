import { describe, expect, test } from '@jest/globals';
import { COMPUTATIONS } from '../../../core/rules/computations.ts';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import { EFFECTS } from '../../../core/rules/effects.ts';
import { MOMENTS } from '../../../core/rules/moments.ts';
import { PARTICIPANT_LISTS } from '../../../core/rules/participants.ts';
import type { ApprovalStep, Step, TaskStep } from '../../../core/rules/process-definition.ts';
import { PRODUCTS } from '../../../core/rules/products.ts';
import { RUN_STARTS } from '../../../core/rules/run-starts.ts';
import { catalogue } from '../../../workflows/catalogue.ts';
import { checkDefinition } from '../../../workflows/language/check-definition.ts';
import { KNOWN_NAMES } from '../../../workflows/language/known-names.ts';

const processes = catalogue.all();
const steps = processes.flatMap((definition) => allStepsOf(definition));
const used = (read: (step: Step) => string[]) => [...new Set(steps.flatMap(read))].sort();

describe('what the tables of the rules hold is used by some process', () => {
  test.each([
    [
      'lists',
      PARTICIPANT_LISTS,
      used((step) => [
        ...(step.kind === 'each' ? [step.over] : []),
        ...(step.kind === 'approval' && step.votersFrom !== undefined ? [step.votersFrom] : []),
      ]),
    ],
    [
      'effects',
      EFFECTS,
      used((step) => (step.kind === 'task' || step.kind === 'approval' ? [step.effect ?? []].flat() : [])),
    ],
    [
      'computations',
      COMPUTATIONS,
      used((step) => (step.kind === 'auto' ? [step.computes ?? []].flat() : [])),
    ],
    ['products', PRODUCTS, used((step) => (step.kind === 'publish' ? [step.product] : []))],
    [
      'moments',
      MOMENTS,
      used((step) => (step.kind === 'clock' && 'until' in step.wait ? [step.wait.until] : [])),
    ],
    ['starts of runs', RUN_STARTS, used((step) => (step.kind === 'run' ? [step.start] : []))],
  ])('%s', (_what, table, names) => {
    expect(names).toEqual(Object.keys(table).sort());
  });
});

describe.each(processes.map((definition) => [definition.id, definition] as const))(
  '%s',
  (_id, definition) => {
    const asked = allStepsOf(definition).filter(
      (step): step is TaskStep | ApprovalStep => step.kind === 'task' || step.kind === 'approval',
    );

    test('is sound, and what it calls exists', () => {
      const known = { ...KNOWN_NAMES, processes: processes.map(({ id }) => id) };
      expect(checkDefinition(definition, known)).toEqual([]);
    });

    test('says what is asked in sentences that can be read, reminds, and never waits for one person only', () => {
      for (const { id, title, text, late } of asked) {
        const sentences = text.split(/[.:?!](?:\s|$)|\n/).map((sentence) => sentence.split(/\s+/).length);
        expect({ id, longest: Math.max(...sentences) <= 45 }).toEqual({ id, longest: true });
        expect({ id, short: title.length <= 60, said: text.length > 40 }).toEqual({
          id,
          short: true,
          said: true,
        });
        // Who has no account has nobody above: the step goes on without an answer, and says so.
        const goesOn = late.escalateTo.length > 0 || late.expire !== undefined;
        expect({ id, reminds: late.remindBefore.length > 0, goesOn }).toEqual({
          id,
          reminds: true,
          goesOn: true,
        });
      }
    });

    test('no silence is an approval', () => {
      for (const step of asked) {
        if (step.kind !== 'approval') continue;
        const lapse = step.late.expire?.outcome;
        expect(step.outcomes.map(({ id }) => id)).not.toContain(lapse);
      }
    });
  },
);
