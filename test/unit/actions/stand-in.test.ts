import { describe, expect, test } from '@jest/globals';
import { claimTask } from '../../../core/actions/claim-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { saveDraft } from '../../../core/actions/save-draft.ts';
import type { Role } from '../../../core/rules/organization.ts';
import { whoStandsIn } from '../../../core/rules/who-stands-in.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const build = taskStep('build', { by: { roles: ['responder', 'contact'], of: 'item' } });
const prove = taskStep('prove', { by: { roles: ['responder', 'dpo'], of: 'item' }, notBy: 'build' });
const gate = approvalStep('gate', {
  by: [
    { roles: ['responder'], of: 'item' },
    { roles: ['dpo'], of: 'item' },
  ],
  decidesOn: 'build',
  apart: true,
});

const BUILDER = 'mobility-responder';

/** What the responder of the Mobility Agency has built; others get the roles that a test gives them. */
async function built(more: Record<string, Role[]> = {}) {
  const world = await World.create(process([build, prove, gate]));
  for (const [id, roles] of Object.entries(more)) await give(world, id, roles);
  const runId = await world.start();
  const task = await world.opened(runId, 'build');
  const request = async (taskId: string, id: string) => ({
    taskId,
    person: await world.person(id),
    channel: 'portal' as const,
    answers: { text: 'x' },
  });
  await completeTask(world.ports, await request(task.id, BUILDER));
  return { world, runId, request };
}

async function give(world: World, id: string, roles: Role[]) {
  const before = await world.person(id);
  const memberships = before.memberships.map((one) => ({ ...one, roles }));
  await world.ports.store.commit({
    writes: [{ entity: 'person', before, after: { ...before, memberships, version: before.version + 1 } }],
    events: [],
  });
}

const NAMES = { organizationName: (id: string) => id };

describe('work that is looked at by another person', () => {
  test('is not looked at by whoever did it, through no door; the attempt is on record', async () => {
    const { world, runId, request } = await built();
    const { id } = await world.opened(runId, 'prove');
    const own = await request(id, BUILDER);
    expect(await claimTask(world.ports, own)).toEqual({ result: 'own-work' });
    expect(await saveDraft(world.ports, own)).toEqual({ result: 'own-work' });
    expect(await completeTask(world.ports, own)).toEqual({ result: 'own-work' });
    expect((await world.eventTypes(runId)).filter((type) => type === 'decision-refused')).toHaveLength(1);
    expect(await completeTask(world.ports, await request(id, 'mobility-dpo'))).toMatchObject({
      result: 'done',
    });
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('says so where nobody is left, and is done by whoever is given the role', async () => {
    // The same person is responder and data protection officer.
    const { world, runId, request } = await built({ [BUILDER]: ['responder', 'dpo'], 'mobility-dpo': [] });
    const task = await world.opened(runId, 'prove');
    expect(task.title).toContain('nobody is free');
    const [section] = whoStandsIn(task, NAMES);
    expect(section?.lines.map(({ label }) => label)).toEqual([
      'Nobody is free: responder of mobility',
      'Nobody is free: dpo of mobility',
    ]);
    await give(world, 'mobility-contact', ['contact', 'responder']);
    expect(await completeTask(world.ports, await request(task.id, 'mobility-contact'))).toMatchObject({
      result: 'done',
    });
  });
});

describe('a decision on such work', () => {
  test('is taken by another person of the role where there is one', async () => {
    const { world, runId } = await built({ 'mobility-contact': ['responder'] });
    const task = await world.opened(runId, 'gate');
    expect(task.voters).toEqual([
      { role: 'responder', organizationId: 'mobility' },
      { role: 'dpo', organizationId: 'mobility' },
    ]);
    expect(whoStandsIn(task, NAMES)).toEqual([]);
  });

  test('is taken by the same role of the lead where there is none', async () => {
    const { world, runId, request } = await built({ 'city-accountable': ['responder'] });
    const task = await world.opened(runId, 'gate');
    expect(task.voters[0]).toEqual({
      role: 'responder',
      organizationId: 'city',
      insteadOf: { role: 'responder', organizationId: 'mobility' },
    });
    expect(JSON.stringify(whoStandsIn(task, NAMES))).toContain('The responder of city is asked instead.');
    const decide = async (id: string) =>
      decideApproval(world.ports, { ...(await request(task.id, id)), outcome: 'yes' });
    expect(await decide(BUILDER)).toEqual({ result: 'not-allowed' });
    expect(await decide('city-accountable')).toMatchObject({ result: 'recorded' });
    expect(await decide('mobility-dpo')).toMatchObject({ result: 'decided', outcome: 'yes' });
  });

  test('else by a privacy lead, who is not all that another voice has', async () => {
    const lead = await built({ 'mobility-contact': ['privacy-lead'] });
    const task = await lead.world.opened(lead.runId, 'gate');
    expect(task.voters[0]).toMatchObject({ role: 'privacy-lead', organizationId: 'mobility' });
    const both = await built({ 'mobility-dpo': ['dpo', 'privacy-lead'] });
    const stuck = await both.world.opened(both.runId, 'gate');
    expect(stuck.unfilled).toEqual([{ role: 'responder', organizationId: 'mobility' }]);
    expect(stuck.voters[0]).toEqual({ role: 'responder', organizationId: 'mobility' });
  });
});
