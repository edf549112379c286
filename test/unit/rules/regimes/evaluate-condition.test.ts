import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Condition } from '../../../../core/rules/regimes/condition.ts';
import { evaluateCondition } from '../../../../core/rules/regimes/evaluate-condition.ts';
import type { EntityFacts, IncidentFacts } from '../../../../core/rules/regimes/facts.ts';

const CITY: EntityFacts = { id: 'city', place: 'DE-BE', timeZone: 'Europe/Berlin', role: 'controller' };
const YES: Condition = { fact: 'organization.role', oneOf: ['controller'], otherwise: 'no controller' };
const NO: Condition = { fact: 'organization.role', oneOf: ['processor'], otherwise: 'no processor' };
const UNKNOWN: Condition = { fact: 'incident.significant', is: true, otherwise: 'not significant' };

function truthOf(condition: Condition, incident: IncidentFacts = {}, organization = CITY) {
  return evaluateCondition(condition, { organization, incident }).truth;
}

describe('three values', () => {
  const table: [string, Condition, string][] = [
    ['yes and yes', { all: [YES, YES] }, 'holds'],
    ['yes and no', { all: [YES, NO] }, 'fails'],
    ['yes and unknown', { all: [YES, UNKNOWN] }, 'unknown'],
    ['no and unknown', { all: [UNKNOWN, NO] }, 'fails'],
    ['yes or unknown', { any: [UNKNOWN, YES] }, 'holds'],
    ['no or unknown', { any: [NO, UNKNOWN] }, 'unknown'],
    ['no or no', { any: [NO, NO] }, 'fails'],
    ['nothing of none', { any: [], otherwise: 'nobody' }, 'fails'],
    ['not yes', { not: YES, otherwise: 'is one' }, 'fails'],
    ['not no', { not: NO, otherwise: 'is one' }, 'holds'],
    ['not unknown', { not: UNKNOWN, otherwise: 'is one' }, 'unknown'],
    ['unless yes', { unless: YES, otherwise: 'is one', note: 'not known' }, 'fails'],
    ['unless no', { unless: NO, otherwise: 'is one', note: 'not known' }, 'holds'],
    ['unless unknown', { unless: UNKNOWN, otherwise: 'is one', note: 'not known' }, 'holds'],
  ];
  test.each(table)('%s', (_name, condition, truth) => {
    expect(truthOf(condition)).toBe(truth);
  });

  test('what is missing is said in words, each once', () => {
    expect(evaluateCondition({ all: [UNKNOWN, UNKNOWN] }, { organization: CITY, incident: {} })).toEqual({
      truth: 'unknown',
      missing: ['whether the incident is significant (NIS2 art. 23(3))'],
    });
  });

  test('an exception that is not known leaves a note', () => {
    const condition: Condition = { unless: UNKNOWN, otherwise: 'is one', note: 'Not known.' };
    expect(evaluateCondition(condition, { incident: {} })).toMatchObject({ notes: ['Not known.'] });
    expect(evaluateCondition(condition, { incident: { significant: false } })).toMatchObject({ notes: [] });
  });

  test('nothing at all known: nothing fails and nothing holds', () => {
    expect(evaluateCondition({ all: [YES, UNKNOWN] }, {}).truth).toBe('unknown');
  });

  test('a fact that becomes known never turns yes into no, or no into yes', () => {
    const leaf: fc.Arbitrary<Condition> = fc.constantFrom(YES, NO, UNKNOWN, {
      fact: 'incident.people',
      atLeast: 10,
      otherwise: 'few',
    } satisfies Condition);
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ not: tie('tree'), otherwise: fc.constant('not') }),
      ),
    }));
    fc.assert(
      fc.property(tree, fc.boolean(), fc.nat(20), (condition, significant, people) => {
        const before = truthOf(condition);
        const after = truthOf(condition, { significant, people });
        expect(after).not.toBe('unknown');
        expect(before === 'unknown' || before === after).toBe(true);
      }),
    );
  });
});

describe('places', () => {
  function inPlace(place: string, areas: string[], establishments?: string[]) {
    const organization = { ...CITY, place, ...(establishments && { establishments }) };
    return truthOf({ fact: 'organization.place', oneOf: areas, otherwise: 'elsewhere' }, {}, organization);
  }

  test.each([
    ['US-CA', ['US'], 'holds'],
    ['US-CA', ['US-CA'], 'holds'],
    ['US-CA', ['US-NY'], 'fails'],
    ['US', ['US-CA'], 'unknown'],
    ['DE', ['US-CA'], 'fails'],
    ['CA', ['US-CA'], 'fails'],
  ])('%s in %j %s', (place, areas, truth) => {
    expect(inPlace(place, areas)).toBe(truth);
  });

  test('an establishment elsewhere is a place too', () => {
    expect(inPlace('DE', ['BR'], ['FR', 'BR'])).toBe('holds');
  });
});

describe('people by where they live', () => {
  function residents(incident: IncidentFacts, place = 'US-CA') {
    return truthOf({ fact: `residents.${place}`, atLeast: 1, otherwise: 'none' }, incident);
  }

  test.each([
    ['no counts at all', {}, 'unknown'],
    ['counts of no place', { residents: {} }, 'unknown'],
    ['the place is counted', { residents: { 'US-CA': 3 } }, 'holds'],
    ['counted as none', { residents: { 'US-CA': 0 } }, 'fails'],
    ['others are counted', { residents: { DE: 200 } }, 'fails'],
    ['only the country is counted', { residents: { US: 3 } }, 'unknown'],
    ['the country has nobody', { residents: { US: 0 } }, 'fails'],
  ] satisfies [string, IncidentFacts, string][])('%s', (_name, incident, truth) => {
    expect(residents(incident)).toBe(truth);
  });

  test('regions add up to their country', () => {
    expect(
      truthOf(
        { fact: 'residents.US', atLeast: 5, otherwise: 'few' },
        { residents: { 'US-CA': 3, 'US-NY': 2, DE: 9 } },
      ),
    ).toBe('holds');
  });
});

describe('lists of words', () => {
  const health: Condition = { fact: 'incident.dataKinds', oneOf: ['health'], otherwise: 'no health data' };

  test.each([
    [['basic', 'health'], 'holds'],
    [['basic'], 'fails'],
    [['basic', 'not-yet-known'], 'unknown'],
    [[], 'unknown'],
  ])('%j', (dataKinds, truth) => {
    expect(truthOf(health, { dataKinds })).toBe(truth);
  });
});
