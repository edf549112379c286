import { expect, test } from '@jest/globals';
import { closeGuard } from '../../../core/rules/breach/close-guard.ts';
import { may } from '../../../core/rules/authorization.ts';
import { breachRun } from './support/breach-run.ts';
import { AWARE, CONTAINED } from '../rules/breach/breach-case.ts';

const WORDS = 'Reset the password of Maria Muster';

test('an organization that is asked for a measure joins without becoming responsible for the data', async () => {
  const { world, runId, triage, answer, found } = await breachRun();
  await triage({ assessment: 'personal-data-breach', controllers: ['mobility'] });
  await world.open(runId, 'awareness-acts');
  await answer('awareness', 'mobility', 'mobility-dpo', AWARE);
  await world.open(runId, 'contain');
  const planned = { description: WORDS, state: 'planned', ownerOrganization: 'transit', dueOn: '2026-06-30' };
  await answer('contain', '', 'mobility-responder', { ...CONTAINED, measures: [planned] });
  await world.open(runId, 'remedies');

  const aCase = await found();
  expect(aCase.parties.find(({ organizationId }) => organizationId === 'transit')).toMatchObject({
    legalRole: 'other',
    taskRoles: ['dpo', 'privacy-lead', 'engineer', 'responder'],
  });
  const officer = await world.person('transit-dpo');
  expect(may(officer, 'export-evidence', aCase)).toBe(false);
  expect(may(officer, 'correct-awareness', { ...aCase, organizationId: 'transit' })).toBe(false);
  const open = closeGuard(aCase, await world.ports.store.organizations());
  expect(open.filter(({ organizationId }) => organizationId === 'transit')).toEqual([
    expect.objectContaining({ code: 'task-open' }),
    expect.objectContaining({ code: 'measure-open' }),
  ]);
  // Titles go to everybody in the run; the words of an answer do not.
  const titles = aCase.tasks.map(({ title }) => title);
  expect(titles).toContain('Carry out a measure: no. 1 of Mobility Agency');
  expect(titles.join()).not.toContain(WORDS);
});
