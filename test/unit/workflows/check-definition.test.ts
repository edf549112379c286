import { readdirSync } from 'node:fs';

import { describe, expect, test } from '@jest/globals';

import { checkDefinition } from '../../../workflows/language/check-definition.ts';
import { FAULT_CODES } from '../../../workflows/language/check/fault.ts';
import { checkedProcess } from '../../../workflows/language/checked-process.ts';
import {
  auto,
  backTo,
  both,
  branch,
  clock,
  each,
  publish,
  repeat,
  run,
} from '../../../workflows/language/steps.ts';
import { hours } from '../../../workflows/language/spans.ts';
import { role, roleOfLead } from '../../../workflows/language/who.ts';
import { aChoice, anApproval, aTask, KNOWN, process, type Broken } from './sound.ts';

const folder = new URL('broken/', import.meta.url);
const names = readdirSync(folder)
  .map((file) => file.replace(/\.ts$/, ''))
  .sort();
const fixtures: [string, Broken][] = await Promise.all(
  names.map(async (name): Promise<[string, Broken]> => {
    const loaded = (await import(new URL(`${name}.ts`, folder).href)) as { broken: Broken };
    return [name, loaded.broken];
  }),
);

describe('a broken definition is refused with its step and the way out', () => {
  test.each(fixtures)('%s', (_name, { definition, code, step }) => {
    const faults = checkDefinition(definition, KNOWN);
    expect(faults.map((fault) => ({ code: fault.code, step: fault.step }))).toEqual([{ code, step }]);
    expect(faults[0]?.message).toMatch(/^[A-Z"\d].{10,}\.$/);
  });

  test('there is one for every fault', () => {
    expect(new Set(fixtures.map(([, { code }]) => code))).toEqual(new Set(FAULT_CODES));
  });

  test('checkedProcess says all faults at once, each with its step', () => {
    const definition = process(aTask('Bad'), auto('compute', { title: 'Compute', run: 'dream' }));
    const thrown = expect.objectContaining({
      name: 'definition.invalid',
      code: 'definition.invalid',
      message: expect.stringMatching(/Bad: .*\n.*compute: There is no function "dream"/s),
    });
    expect(() => checkedProcess(definition, KNOWN)).toThrow(thrown);
  });
});

describe('a sound definition passes', () => {
  test('with every kind of step', () => {
    const definition = process(
      repeat('again', {
        title: 'Again',
        until: { step: 'agree', outcomes: ['agree'] },
        steps: [
          aTask('draft', { effect: 'keep', by: roleOfLead('contact') }),
          anApproval('agree', { decidesOn: 'draft' }),
        ],
      }),
      both('side', { title: 'Both' }, [aTask('left')], [auto('right', { title: 'Right', run: 'compute' })]),
      each('of-each', { title: 'Each', over: 'parties', steps: [aTask('of-item', { by: role('dpo') })] }),
      each('map', {
        title: 'Map',
        over: 'parties',
        steps: [
          aChoice('ask'),
          branch('way', { on: 'ask', cases: { yes: [] }, otherwise: [backTo('back', 'ask')] }),
        ],
      }),
      branch('any', {
        on: 'of-each',
        cases: { none: [] },
        otherwise: [clock('wait', { title: 'Wait', wait: hours(1) })],
      }),
      run('call', { title: 'Call', process: 'other', start: 'other' }),
      publish('report', { title: 'Report', product: 'report' }),
      branch('closed', {
        on: 'report',
        cases: { published: [], refused: [aTask('settle'), backTo('once-more', 'report')] },
      }),
    );
    expect(checkDefinition(definition, KNOWN)).toEqual([]);
    expect(checkedProcess(definition, KNOWN)).toBe(definition);
  });

  test('calls to processes are not checked while the catalogue is unknown', () => {
    const { processes: _, ...known } = KNOWN;
    expect(
      checkDefinition(process(run('call', { title: 'Call', process: 'later', start: 'other' })), known),
    ).toEqual([]);
  });
});
