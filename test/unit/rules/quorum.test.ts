import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { findSlot, neededVoices, tally } from '../../../core/rules/quorum.ts';
import type { Quorum, Voice, VoterSlot } from '../../../core/rules/task.ts';
import { delegating, person } from './city.ts';

const OUTCOMES = [{ id: 'mild' }, { id: 'middle' }, { id: 'strict' }];
const WITH_CHANGES = [...OUTCOMES, { id: 'changes', changes: true }];
const all: Quorum = { rule: 'all' };

function said(...outcomes: string[]): { outcome: string }[] {
  return outcomes.map((outcome) => ({ outcome }));
}

describe('what the voices amount to', () => {
  const majority: Quorum = { rule: 'majority' };
  const two: Quorum = { rule: 'at-least', n: 2 };
  test.each<[string, Quorum, number, string[], string | number]>([
    ['all agree', all, 2, ['mild', 'mild'], 'mild'],
    ['all: one is still missing', all, 2, ['mild'], 1],
    ['all: split, the strictest wins', all, 2, ['strict', 'mild'], 'strict'],
    ['all: split without the strictest outcome', all, 3, ['mild', 'middle', 'mild'], 'middle'],
    ['majority of three', majority, 3, ['mild', 'mild'], 'mild'],
    ['majority: not yet', majority, 3, ['mild', 'strict'], 1],
    ['majority of four needs three', majority, 4, ['mild', 'mild'], 2],
    ['majority: even split', majority, 4, ['mild', 'mild', 'middle', 'middle'], 'middle'],
    ['two of five', two, 5, ['strict', 'mild', 'mild'], 'mild'],
    ['two of three: all different', two, 3, ['strict', 'mild', 'middle'], 'strict'],
    ['nobody has spoken', all, 2, [], 2],
  ])('%s', (_name, quorum, slots, voices, expected) => {
    const result = tally({ quorum, slots, outcomes: OUTCOMES }, said(...voices));
    expect(result.decided ? result.outcome : result.waitingFor).toBe(expected);
  });

  test('one voice for changes sends it back at once, whatever the others said', () => {
    const ballot = { quorum: all, slots: 5, outcomes: WITH_CHANGES };
    expect(tally(ballot, said('mild', 'changes'))).toEqual({ decided: true, outcome: 'changes' });
  });

  const quorum = fc.oneof<fc.Arbitrary<Quorum>[]>(
    fc.constant(all),
    fc.constant({ rule: 'majority' }),
    fc.integer({ min: 1, max: 5 }).map((n) => ({ rule: 'at-least', n })),
  );
  const voices = fc.array(fc.constantFrom('mild', 'middle', 'strict'), { maxLength: 5 });

  test('always decides when every slot has spoken, and only for an outcome that got a voice', () => {
    fc.assert(
      fc.property(quorum, voices, (rule, spoken) => {
        fc.pre(spoken.length > 0);
        const result = tally({ quorum: rule, slots: spoken.length, outcomes: OUTCOMES }, said(...spoken));
        expect(result.decided && spoken.some((one) => one === result.outcome)).toBe(true);
      }),
    );
  });

  test('with voices missing, decides only by quorum', () => {
    fc.assert(
      fc.property(quorum, voices, fc.integer({ min: 1, max: 3 }), (rule, spoken, missing) => {
        const slots = spoken.length + missing;
        const result = tally({ quorum: rule, slots, outcomes: OUTCOMES }, said(...spoken));
        const most = Math.max(0, ...OUTCOMES.map(({ id }) => spoken.filter((one) => one === id).length));
        expect(result.decided).toBe(most >= neededVoices(rule, slots));
      }),
    );
  });

  test('does not depend on the order of the voices once all have spoken', () => {
    fc.assert(
      fc.property(voices, (spoken) => {
        fc.pre(spoken.length > 0);
        const ballot = { quorum: { rule: 'majority' } as const, slots: spoken.length, outcomes: OUTCOMES };
        expect(tally(ballot, said(...spoken))).toEqual(tally(ballot, said(...[...spoken].reverse())));
      }),
    );
  });
});

describe('the slot a voice fills', () => {
  const dpo = person('mobility', 'dpo');
  const head = person('mobility', 'accountable');
  const both = person('mobility', 'dpo', 'accountable');
  const engineer = person('mobility', 'engineer');
  const otherDpo = person('transit', 'dpo');
  const voters: VoterSlot[] = [
    { role: 'dpo', organizationId: 'mobility' },
    { role: 'accountable', organizationId: 'mobility' },
  ];
  const at = '2026-05-15T12:00:00.000Z';
  const empty = { voters, voices: [], authors: [] };

  function voice(slot: number, personId: string, onBehalfOf?: string): Voice {
    return {
      slot,
      personId,
      outcome: 'mild',
      at,
      channel: 'portal',
      shownHash: '',
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    };
  }

  test('is the one of the role held in that organization', () => {
    expect(findSlot(empty, { person: dpo, at })).toEqual({ result: 'slot', slot: 0 });
    expect(findSlot(empty, { person: head, at })).toEqual({ result: 'slot', slot: 1 });
    expect(findSlot(empty, { person: engineer, at })).toEqual({ result: 'not-allowed' });
    expect(findSlot(empty, { person: otherDpo, at })).toEqual({ result: 'not-allowed' });
  });

  test('a slot of one person is filled by that person only', () => {
    const named = {
      ...empty,
      voters: [{ role: 'dpo' as const, organizationId: 'mobility', personId: dpo.id }],
    };
    expect(findSlot(named, { person: dpo, at }).result).toBe('slot');
    expect(findSlot(named, { person: { ...dpo, id: 'another-dpo' }, at }).result).toBe('not-allowed');
  });

  test('one person never fills two, whatever roles they hold', () => {
    const after = { ...empty, voices: [voice(0, both.id)] };
    expect(findSlot(after, { person: both, at })).toEqual({ result: 'already-voiced' });
  });

  test('nobody speaks twice by way of a delegation', () => {
    const asked = delegating(head, dpo, 'mobility');
    const spokeHerself = { ...empty, voices: [voice(0, dpo.id)] };
    expect(findSlot(spokeHerself, { person: dpo, onBehalfOf: asked, at })).toEqual({
      result: 'already-voiced',
    });
    const spokeForHead = { ...empty, voices: [voice(1, dpo.id, head.id)] };
    expect(findSlot(spokeForHead, { person: dpo, at })).toEqual({ result: 'already-voiced' });
    expect(findSlot(spokeForHead, { person: asked, at })).toEqual({ result: 'already-voiced' });
  });

  test('a filled slot is closed to the next person of that role', () => {
    const after = { ...empty, voices: [voice(0, dpo.id)] };
    expect(findSlot(after, { person: { ...dpo, id: 'second-dpo' }, at })).toEqual({ result: 'slots-taken' });
  });

  test('nobody decides on their own work, nor for somebody on theirs, nor has theirs decided by a delegate', () => {
    const asked = delegating(head, engineer, 'mobility');
    expect(findSlot({ ...empty, authors: [dpo.id] }, { person: dpo, at })).toEqual({ result: 'own-work' });
    const engineersWork = { ...empty, authors: [engineer.id] };
    expect(findSlot(engineersWork, { person: engineer, onBehalfOf: asked, at })).toEqual({
      result: 'own-work',
    });
    const headsWork = { ...empty, authors: [head.id] };
    expect(findSlot(headsWork, { person: engineer, onBehalfOf: asked, at })).toEqual({ result: 'own-work' });
  });

  test.each<[string, Parameters<typeof delegating>[3], string, string, string]>([
    ['in time, for approvals', 'approvals', at, 'mobility', 'slot'],
    ['in time, for all work', 'all', at, 'mobility', 'slot'],
    ['at the first moment', 'all', '2026-05-01T00:00:00.000Z', 'mobility', 'slot'],
    ['for tasks only', 'tasks', at, 'mobility', 'not-allowed'],
    ['before it begins', 'all', '2026-04-30T23:59:59.999Z', 'mobility', 'not-allowed'],
    ['at the moment it ends', 'all', '2026-06-01T00:00:00.000Z', 'mobility', 'not-allowed'],
    ['of another organization', 'all', at, 'transit', 'not-allowed'],
  ])('a delegate speaks %s', (_name, scope, when, organizationId, expected) => {
    const asked = delegating(head, engineer, organizationId, scope);
    expect(findSlot(empty, { person: engineer, onBehalfOf: asked, at: when }).result).toBe(expected);
  });

  test('a delegate is somebody of the same organization, and asked', () => {
    const toStranger = delegating(head, otherDpo, 'mobility');
    expect(findSlot(empty, { person: otherDpo, onBehalfOf: toStranger, at }).result).toBe('not-allowed');
    expect(findSlot(empty, { person: engineer, onBehalfOf: head, at }).result).toBe('not-allowed');
  });

  test('whatever people try, no person stands behind two voices', () => {
    const people = [
      dpo,
      delegating(head, dpo, 'mobility'),
      both,
      delegating(both, engineer, 'mobility'),
      engineer,
    ];
    const attempt = fc.record({
      who: fc.nat(people.length - 1),
      behalf: fc.option(fc.nat(people.length - 1), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(attempt, { maxLength: 12 }),
        fc.subarray(people.map(({ id }) => id)),
        (attempts, authors) => {
          const voices: Voice[] = [];
          for (const { who, behalf } of attempts) {
            const actor = people[who];
            const asked = behalf === undefined ? undefined : people[behalf];
            if (actor === undefined) continue;
            const found = findSlot(
              { voters, voices, authors },
              { person: actor, at, ...(asked === undefined ? {} : { onBehalfOf: asked }) },
            );
            if (found.result === 'slot') voices.push(voice(found.slot, actor.id, asked?.id));
          }
          const behind = voices.flatMap((one) =>
            one.onBehalfOf === undefined ? [one.personId] : [one.personId, one.onBehalfOf],
          );
          expect(new Set(behind).size).toBe(behind.length);
          expect(new Set(voices.map((one) => one.slot)).size).toBe(voices.length);
          expect(behind.filter((id) => authors.includes(id))).toEqual([]);
        },
      ),
    );
  });
});
