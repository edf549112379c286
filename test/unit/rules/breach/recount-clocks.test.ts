import { describe, expect, test } from '@jest/globals';

import { caseAfter } from '../../../../core/rules/breach/case-after.ts';
import { dutiesOf } from '../../../../core/rules/breach/duties.ts';
import { recountClocks } from '../../../../core/rules/breach/recount-clocks.ts';
import type { Case } from '../../../../core/rules/case.ts';
import { liftClock } from '../../../../core/rules/clock-ledger.ts';
import type { Organization } from '../../../../core/rules/organization.ts';
import { CITY } from '../city.ts';
import { after, AWARE, byPerson, caseWithFacts, FACTS, newCase } from './breach-case.ts';

const ACT = { at: '2026-05-23T08:00:00.000Z', by: byPerson('mobility', 'dpo') };

/** The city with one organization changed. */
function cityWith(id: string, changed: Partial<Organization>): Organization[] {
  return CITY.map((organization) =>
    organization.id === id ? { ...organization, ...changed } : organization,
  );
}

function recounted(aCase: Case, organizations = CITY): string[] {
  const { events } = recountClocks(aCase, organizations, ACT);
  return events.map(({ type, data }) => `${type} ${String(data.clockId)}`);
}

/** The case with what a recount changed. */
function brought(aCase: Case, organizations = CITY): Case {
  const [task] = aCase.tasks;
  if (task === undefined) throw new Error('a case without tasks');
  return caseAfter(aCase, task, recountClocks(aCase, organizations, ACT));
}

describe('one regime for each controller', () => {
  const places: [string, Partial<Organization>, string][] = [
    ['in the Union: the GDPR', {}, 'gdpr-33.mobility'],
    [
      'police: the directive for law enforcement',
      { profile: { sectors: ['law-enforcement'] } },
      'led-30.mobility',
    ],
    ['an institution of the Union', { profile: { sectors: ['eu-institution'] } }, 'eui-34.mobility'],
    [
      'in the United Kingdom: its own',
      { country: 'GB', timeZone: 'Europe/London', profile: { sectors: ['public-administration'] } },
      'uk-gdpr-33.mobility',
    ],
  ];
  test.each(places)('%s', (_name, changed, id) => {
    const aware = after(newCase(), 'awareness', 'mobility', { answers: AWARE }).case;
    expect(recounted({ ...aware, clocks: [] }, cityWith('mobility', changed))).toEqual([
      `clock-started ${id}`,
    ]);
  });
});

test('a law that reaches an organization from another country counts by the days and clocks of its own', () => {
  const both = cityWith('mobility', {
    profile: { sectors: ['public-administration'], establishments: ['GB-SCT'] },
  });
  const aware = after(newCase(), 'awareness', 'mobility', { answers: AWARE }).case;
  const { clocks } = recountClocks({ ...aware, clocks: [] }, both, ACT);
  expect(clocks.map(({ after: { id, place } }) => [id, place])).toEqual([
    ['gdpr-33.mobility', { id: 'DE', timeZone: 'Europe/Berlin' }],
    ['uk-gdpr-33.mobility', { id: 'GB-SCT', timeZone: 'Europe/London' }],
  ]);
});

describe('facts that change', () => {
  test('a second time changes nothing', () => {
    expect(recounted(caseWithFacts())).toEqual([]);
    const moved = brought(
      caseWithFacts(),
      cityWith('mobility', { profile: { sectors: ['law-enforcement'] } }),
    );
    expect(recounted(moved, cityWith('mobility', { profile: { sectors: ['law-enforcement'] } }))).toEqual([]);
  });

  test('another law applies: the old clock is lifted with the reason, the new one starts from the same moment', () => {
    const police = cityWith('mobility', { profile: { sectors: ['law-enforcement'] } });
    expect(recounted(caseWithFacts(), police)).toEqual([
      'clock-lifted gdpr-33.mobility',
      'clock-started led-30.mobility',
    ]);
    const { clocks } = brought(caseWithFacts(), police);
    const lifted = clocks.find(({ id }) => id === 'gdpr-33.mobility');
    expect(lifted?.ledger.at(-1)).toMatchObject({
      type: 'lifted',
      reason: expect.stringContaining('Another law'),
    });
    expect(clocks.find(({ id }) => id === 'led-30.mobility')?.ledger[0]).toMatchObject({
      startAt: AWARE.awareAt,
    });
  });

  test('what is met stays as it is', () => {
    const answers = { receiptNumber: 'L', filedAt: '2026-05-23T10:00:00.000Z', completeness: 'complete' };
    const filed = after(caseWithFacts(), 'file', 'mobility', { scope: 'mobility.gdpr-33', answers }).case;
    expect(recounted(filed, cityWith('mobility', { profile: { sectors: ['law-enforcement'] } }))).toEqual([
      'clock-started led-30.mobility',
    ]);
  });

  test('what is merely not known ends nothing', () => {
    const triaged = { ...caseWithFacts(), tasks: [] };
    expect(recounted(triaged)).toEqual([]);
  });

  test('an organization whose place has no such law has no clock', () => {
    const nowhere = cityWith('mobility', { country: 'AQ' });
    expect(recountClocks(caseWithFacts(), nowhere, ACT).events.map(({ type }) => type)).toEqual([
      'clock-lifted',
    ]);
  });
});

describe('facts that change back', () => {
  const police = cityWith('mobility', { profile: { sectors: ['law-enforcement'] } });
  const civil = cityWith('mobility', { profile: { sectors: ['public-administration'] } });
  const lifted = brought(caseWithFacts(), police);
  const again = brought(lifted, civil);

  test('the lifted clock runs again, from the same moment, with the reason', () => {
    expect(recounted(lifted, civil)).toEqual([
      'clock-started gdpr-33.mobility',
      'clock-lifted led-30.mobility',
    ]);
    const clock = again.clocks.find(({ id }) => id === 'gdpr-33.mobility');
    const [before] = caseWithFacts().clocks.filter(({ id }) => id === 'gdpr-33.mobility');
    expect(clock).toMatchObject({ status: 'running', due: before?.due, nextAt: before?.nextAt });
    expect(clock?.ledger.map(({ type }) => type)).toEqual(['started', 'lifted', 'started']);
    expect(clock?.ledger.at(-1)).toMatchObject({
      startAt: AWARE.awareAt,
      reason: expect.stringMatching(/^It holds again\. ./),
    });
  });

  test('a second time changes nothing', () => {
    expect(recounted(again, civil)).toEqual([]);
    expect(recounted(brought(brought(again, police), civil), civil)).toEqual([]);
  });

  test('a clock that somebody lifted stays lifted', () => {
    const clocks = caseWithFacts().clocks.map((clock) => liftClock(clock, { ...ACT, reason: 'Withdrawn.' }));
    expect(recounted({ ...caseWithFacts(), clocks })).toEqual([]);
  });

  test('so does one that ended by an exception of the law', () => {
    const tell = after(caseWithFacts(), 'decide', 'mobility', { outcome: 'notify-authority-and-subjects' });
    const answers = { how: 'exception', exception: 'later-measures', exceptionReason: 'Keys were changed.' };
    const excepted = after(tell.case, 'tell-subjects', 'mobility', { answers }).case;
    expect(excepted.clocks.find(({ id }) => id === 'gdpr-34.mobility')?.status).toBe('lifted');
    expect(recounted(excepted)).toEqual([]);
  });

  test('one lifted by a decision runs again only when that is taken back', () => {
    const not = after(caseWithFacts(), 'decide', 'mobility', { outcome: 'not-notifiable' }).case;
    expect(not.clocks.find(({ id }) => id === 'gdpr-33.mobility')?.status).toBe('lifted');
    expect(recounted(not)).toEqual([]);
    const { effect } = after(not, 'decide', 'mobility', { outcome: 'notify-authority', iteration: 2 });
    expect(effect.events.map(({ type, data }) => `${type} ${String(data.clockId)}`)).toEqual([
      'clock-started gdpr-33.mobility',
    ]);
  });
});

describe('a decision to tell the people, where nobody can read the data', () => {
  const encrypted = { answers: { ...FACTS, unintelligible: 'yes' }, iteration: 2 };
  const unreadable = ['mobility', 'cloud'].reduce(
    (aCase, id) => after(aCase, 'facts', id, encrypted).case,
    caseWithFacts(),
  );
  const TELL = { outcome: 'notify-authority-and-subjects' };

  test('governs: the clock starts, and stays whatever is found later', () => {
    const decided = after(unreadable, 'decide', 'mobility', TELL);
    expect(decided.effect.events.map(({ data }) => data.clockId)).toEqual(['gdpr-34.mobility']);
    expect(recounted(decided.case)).toEqual([]);
    const before = after(caseWithFacts(), 'decide', 'mobility', TELL).case;
    const later = ['mobility', 'cloud'].reduce(
      (aCase, id) => after(aCase, 'facts', id, encrypted).case,
      before,
    );
    expect(later.clocks.find(({ id }) => id === 'gdpr-34.mobility')?.status).toBe('running');
  });

  test('is said with the duties, beside why the law would not ask', () => {
    const decided = after(unreadable, 'decide', 'mobility', TELL).case;
    const [mobility] = CITY.filter(({ id }) => id === 'mobility');
    const duty = mobility && dutiesOf(decided, mobility).find(({ ruleId }) => ruleId === 'gdpr-34');
    expect(duty).toMatchObject({
      verdict: 'applies',
      because: 'It was decided to tell the people.',
      notes: [expect.stringContaining('unintelligible')],
    });
  });

  test('starts no clock of a law that does not bind the organization', () => {
    const { effect } = after(unreadable, 'decide', 'mobility', TELL);
    expect(effect.clocks.map(({ after: clock }) => clock.id)).toEqual(['gdpr-34.mobility']);
  });

  test('without it the exception holds', () => {
    const { effect } = after(unreadable, 'decide', 'mobility', { outcome: 'notify-authority' });
    expect(effect.clocks).toEqual([]);
  });
});

test('the clocks of thirty organizations are counted in a moment', () => {
  const ids = Array.from({ length: 30 }, (_, index) => `org-${String(index).padStart(2, '0')}`);
  const organizations = ids.map((id) => ({ ...(CITY[1] ?? fail()), id, name: id }));
  const [party] = newCase().parties;
  if (party === undefined) return fail();
  const parties = ids.map((organizationId) => ({ ...party, organizationId }));
  const aware = ids.reduce(
    (aCase, id) => ({
      ...aCase,
      tasks: [...aCase.tasks, ...after(newCase(), 'awareness', id, { answers: AWARE }).case.tasks],
    }),
    { ...newCase(), parties },
  );
  const first = recountClocks(aware, organizations, ACT);
  // So many as fit into a transaction; the next act brings the rest.
  expect(first.clocks).toHaveLength(20);
  const rest = recountClocks(
    { ...aware, clocks: first.clocks.map((change) => change.after) },
    organizations,
    ACT,
  );
  expect(rest.clocks).toHaveLength(10);
});

function fail(): never {
  throw new Error('the city has no organization');
}
