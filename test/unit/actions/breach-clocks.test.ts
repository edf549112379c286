import { describe, expect, test } from '@jest/globals';

import { correctClock } from '../../../core/actions/correct-clock.ts';
import { meetClock } from '../../../core/actions/meet-clock.ts';
import { filingsDossier } from '../../../core/rules/breach/dossier-filings.ts';
import { reportsDossier } from '../../../core/rules/breach/dossier-reports.ts';
import { recountClocks } from '../../../core/rules/breach/recount-clocks.ts';
import type { Case } from '../../../core/rules/case.ts';
import { after, caseWithFacts, newTask, RUN_ID } from '../rules/breach/breach-case.ts';
import { CITY } from '../rules/city.ts';
import { stored, NOW } from './support/stored-breach.ts';

const AWARE_AT = '2026-05-24T08:00:00.000Z';
const REPORT = { completeness: 'more-to-follow', reported: 'x' };

/** The transit authority has signed under NIS2 that it was aware on Sunday at 10:00. */
function assessed(): Case {
  return after(caseWithFacts(), 'assess-duty', 'transit', {
    scope: 'transit.nis2',
    outcome: 'applies',
    answers: { assessment: 'applies', awareAt: AWARE_AT, reasons: 'x' },
  }).case;
}

function reported(): Case {
  const answers = { ...REPORT, receiptNumber: 'C-1', submittedAt: '2026-05-24T20:00:00.000Z' };
  return after(assessed(), 'report', 'transit', { scope: 'transit.nis2', outcome: 'more-to-follow', answers })
    .case;
}

describe('the wrong start of a report', () => {
  const CORRECTION = { startAt: '2026-05-24T06:00:00Z', reason: 'The log says so.' };
  const moved = {
    'nis2-early-warning': 'running 2026-05-25T06:00:00.000Z',
    'nis2-notification': 'running 2026-05-27T06:00:00.000Z',
  };

  test('is corrected by hand, and phases that count from the same act move with it', async () => {
    const { world, clocks, request, found } = await stored(assessed());
    const correction = { ...(await request('nis2-early-warning.transit')), ...CORRECTION };
    const said = await correctClock(world.ports, correction);
    expect(said).toMatchObject({ result: 'changed', clock: { status: 'running' } });
    expect(await clocks()).toEqual(moved);
    expect(await correctClock(world.ports, correction)).toEqual(said);
    expect(await world.eventTypes(RUN_ID)).toEqual(['clock-corrected', 'clock-corrected']);
    expect(await world.chainHolds(RUN_ID)).toBe(true);
    const gdpr = (await found()).clocks.find(({ id }) => id === 'gdpr-33.transit');
    expect(gdpr?.ledger).toHaveLength(1);
  });

  test('is not undone by what the case says besides, but by a new statement', async () => {
    const { world, request, found } = await stored(assessed());
    await correctClock(world.ports, { ...(await request('nis2-notification.transit')), ...CORRECTION });
    const act = { at: NOW, by: { kind: 'system', name: 'sweep' } } as const;
    expect(recountClocks(await found(), CITY, act).clocks).toEqual([]);
    const answers = { assessment: 'applies', awareAt: '2026-05-24T07:00:00.000Z', reasons: 'x' };
    const again = after(await found(), 'assess-duty', 'transit', {
      scope: 'transit.nis2',
      outcome: 'applies',
      answers,
      iteration: 2,
    }).case;
    const starts = again.clocks
      .filter(({ ruleId }) => ruleId.startsWith('nis2'))
      .map(({ ledger }) => ledger.at(-1));
    expect(starts).toEqual([
      expect.objectContaining({ startAt: '2026-05-24T07:00:00.000Z' }),
      expect.objectContaining({ startAt: '2026-05-24T07:00:00.000Z' }),
    ]);
  });

  test('the newest of several corrections counts for all phases', async () => {
    const { world, clocks, request } = await stored(assessed());
    await correctClock(world.ports, { ...(await request('nis2-early-warning.transit')), ...CORRECTION });
    world.ports.clock.set('2026-05-25T09:00:00.000Z');
    const second = { ...(await request('nis2-notification.transit')), startAt: '2026-05-24T07:30:00Z' };
    await correctClock(world.ports, { ...second, reason: 'Once more.' });
    expect(await clocks()).toEqual({
      'nis2-early-warning': 'running 2026-05-25T07:30:00.000Z',
      'nis2-notification': 'running 2026-05-27T07:30:00.000Z',
    });
  });

  test('leaves what is met, and what counts from a submission', async () => {
    const answers = { ...REPORT, receiptNumber: 'C-2', submittedAt: '2026-05-24T21:00:00.000Z' };
    const notified = after(reported(), 'report', 'transit', {
      scope: 'transit.nis2',
      outcome: 'more-to-follow',
      iteration: 2,
      answers,
    }).case;
    const { world, clocks, request } = await stored(notified);
    const before = await clocks();
    const correction = { ...(await request('nis2-notification.transit')), ...CORRECTION };
    expect(await correctClock(world.ports, correction)).toMatchObject({ result: 'refused' });
    expect(await clocks()).toEqual(before);
    expect(before['nis2-final']).toMatch(/^running/);
    const final = { ...(await request('nis2-final.transit')), startAt: '2026-05-24T20:30:00Z', reason: 'x' };
    expect(await correctClock(world.ports, final)).toMatchObject({ result: 'changed' });
    expect(await clocks()).toMatchObject({ 'nis2-notification': before['nis2-notification'] });
  });

  test('an act that it does not count from is refused by field', async () => {
    const { world, request } = await stored(assessed());
    const correction = { ...(await request('nis2-early-warning.transit')), ...CORRECTION };
    expect(await correctClock(world.ports, { ...correction, startAct: 'classification' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'startAct' }],
    });
  });

  test('the awareness of the breach is corrected for all duties at once, not here', async () => {
    const { world, request } = await stored(assessed());
    const correction = { ...(await request('gdpr-33.transit')), ...CORRECTION };
    expect(await correctClock(world.ports, correction)).toMatchObject({
      result: 'refused',
      why: expect.stringContaining('Correct that moment'),
    });
  });
});

describe('recording that a duty was done', () => {
  const DONE = { metAt: '2026-05-25T07:00:00Z', proof: 'Receipt CSIRT-7' };

  test('meets the clock, starts the next phase from that moment, and is on record', async () => {
    const { world, clocks, request, found } = await stored(reported());
    const meeting = { ...(await request('nis2-notification.transit')), ...DONE };
    const said = await meetClock(world.ports, meeting);
    expect(said).toMatchObject({ result: 'changed', clock: { status: 'met' } });
    expect(await clocks()).toMatchObject({
      'nis2-notification': expect.stringMatching(/^met/),
      'nis2-final': 'running 2026-06-25T22:00:00.000Z',
    });
    expect(await meetClock(world.ports, meeting)).toEqual(said);
    expect(await world.eventTypes(RUN_ID)).toEqual(['clock-met', 'clock-started']);
    expect(reportsDossier(await found(), 'transit').at(-1)).toMatchObject({
      ruleId: 'nis2-notification',
      receiptNumber: 'Receipt CSIRT-7',
      completeness: 'recorded',
      late: false,
    });
    const entry = await world.ports.store.registerEntry(
      'transit',
      'filing',
      `${RUN_ID}.nis2-notification.by-hand`,
    );
    expect(entry?.data).toMatchObject({ receiptNumber: 'Receipt CSIRT-7', late: false });
  });

  test.each([
    [{ ...DONE, metAt: '2026-05-25T08:00:01Z' }, 'metAt'],
    [{ ...DONE, metAt: '2026-05-24T07:59:59Z' }, 'metAt'],
    [{ ...DONE, metAt: 'yesterday' }, 'metAt'],
    [{ ...DONE, proof: ' ' }, 'proof'],
  ])('is refused by field: %j', async (done, field) => {
    const { world, request } = await stored(assessed());
    const meeting = { ...(await request('nis2-notification.transit')), ...done };
    expect(await meetClock(world.ports, meeting)).toMatchObject({ result: 'invalid', problems: [{ field }] });
  });

  test('asks for reasons when it is late and the law wants them', async () => {
    const { world, request, found } = await stored(caseWithFacts(), '2026-05-27T08:00:00.000Z');
    const meeting = {
      ...(await request('gdpr-33.transit')),
      metAt: '2026-05-26T08:00:00Z',
      proof: 'LfD-9',
    };
    expect(await meetClock(world.ports, meeting)).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'reason', message: expect.stringContaining('GDPR art. 33(1)') }],
    });
    expect(await meetClock(world.ports, { ...meeting, reason: 'We were told late.' })).toMatchObject({
      result: 'changed',
    });
    expect(filingsDossier(await found(), 'transit')).toEqual([
      {
        ruleId: 'gdpr-33',
        round: 1,
        receiptNumber: 'LfD-9',
        filedAt: '2026-05-26T08:00:00.000Z',
        completeness: 'recorded',
        late: true,
        delayReasons: 'We were told late.',
      },
    ]);
  });

  test('is not done beside an open task that is there for it', async () => {
    const open = newTask('report', 'transit', {
      scope: 'transit.nis2',
      dueClockId: 'nis2-early-warning.transit',
      title: 'Make the report that is due: NIS2',
    });
    const { world, request } = await stored({ ...assessed(), tasks: [...assessed().tasks, open] });
    expect(
      await meetClock(world.ports, { ...(await request('nis2-early-warning.transit')), ...DONE }),
    ).toEqual({
      result: 'refused',
      why: 'The task "Make the report that is due: NIS2" is open. Do it there.',
    });
  });

  test('is for its own organization', async () => {
    const { world, request } = await stored(assessed());
    const meeting = { ...(await request('nis2-notification.transit', 'mobility-dpo')), ...DONE };
    expect(await meetClock(world.ports, meeting)).toEqual({ result: 'not-allowed' });
  });
});
