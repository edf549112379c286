import { describe, expect, test } from '@jest/globals';
import { failedNotices } from '../../../core/actions/fail-notice.ts';
import { setPreferences } from '../../../core/actions/set-preferences.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { ADDRESS, asked, change, CONTACT } from './support/mail-trouble.ts';
import { defined, START } from './support/world.ts';

const SLACK = { installId: 'T1', teamId: 'T1', userId: 'U1', linkedAt: START };

describe('a mail that bounces (R17)', () => {
  test('becomes one task for the administrator at once, stands on the run, and no clock moves', async () => {
    const { world, ports, runId, taskId, happens, repairs, repair, mailsTo } = await asked();
    const clock = { ...clockFrom('gdpr-12-3', START), runId };
    await ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
    const task = await world.task(taskId);
    ports.clock.advance(60_000);

    const noted = await happens('bounced');
    expect(noted).toMatchObject({ result: 'trouble', personId: CONTACT });
    const { mailTrouble } = await world.person(CONTACT);
    expect(mailTrouble).toMatchObject({ kind: 'bounced', at: ports.now() });
    expect(await repairs()).toHaveLength(1);
    const opened = await repair();
    expect(opened).toMatchObject({
      organizationId: 'mobility',
      roles: ['administrator', 'dpo'],
      openedAt: ports.now(),
    });
    await world.deliver();
    expect(mailsTo('admin@mobility.example').map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Say how we reach this person'),
    ]);
    expect(JSON.stringify(mailsTo('admin@mobility.example'))).not.toContain(ADDRESS);

    expect(failedNotices(await world.events(runId))).toMatchObject([
      { personIds: [CONTACT], taskId, why: 'bounced' },
    ]);
    expect(await world.chainHolds(runId)).toBe(true);
    expect((await ports.store.case(runId))?.clocks).toEqual([clock]);
    expect(await world.task(taskId)).toEqual(task);
  });

  test('twice, and in many mails at once, is one repair', async () => {
    const { runId, ports, happens, repairs } = await asked();
    const event = { id: 'same', at: ports.now() };
    expect(await happens('bounced', event)).toMatchObject({ result: 'trouble' });
    expect(await happens('bounced', event)).toEqual({ result: 'passed-over' });
    await Promise.all(['a', 'b', 'c'].map((id) => happens('bounced', { id, at: ports.now() })));
    expect(await repairs()).toHaveLength(1);
    expect(failedNotices(await ports.store.events(runId))).toHaveLength(4);
  });

  test('to an address that was corrected meanwhile is nobody’s trouble', async () => {
    const { world, happens, repairs } = await asked();
    await change(world, CONTACT, { email: 'new@mobility.example' });
    expect(await happens('bounced')).toEqual({ result: 'passed-over' });
    expect(await repairs()).toHaveLength(0);
  });

  test('without tags: whoever has the address', async () => {
    const { happens } = await asked();
    expect(await happens('bounced', { regarding: {}, address: ADDRESS.toUpperCase() })).toMatchObject({
      result: 'trouble',
      personId: CONTACT,
    });
    expect(await happens('bounced', { regarding: {}, address: 'nobody@else.example' })).toEqual({
      result: 'passed-over',
    });
  });

  test.each([
    ['the DPO, where nobody administers', 'mobility-administrator', CONTACT, 'mobility'],
    ['the coordinator, where it is the only one who could', 'transit-dpo', 'transit-dpo', 'city'],
  ])('goes to %s', async (_what, without, personId, organizationId) => {
    const { world, ports, happens } = await asked();
    if (without !== personId) await change(world, without, { memberships: [] });
    const { email, memberships } = await world.person(personId);
    const own = defined(memberships[0], 'membership').organizationId;
    const noted = await happens('bounced', { address: email, regarding: { personId, organizationId: own } });
    if (noted.result !== 'trouble') throw new Error(noted.result);
    expect((await ports.store.run(noted.runId ?? ''))?.ownerOrganizationId).toBe(organizationId);
  });

  test('a complaint does the same; what was not sent is on record only', async () => {
    const { world, runId, happens, repairs } = await asked();
    expect(await happens('not-sent')).toEqual({ result: 'noted' });
    expect(await repairs()).toHaveLength(0);
    expect(failedNotices(await world.events(runId))).toHaveLength(1);
    expect(await happens('complained')).toMatchObject({ result: 'trouble' });
    expect((await world.person(CONTACT)).mailTrouble?.kind).toBe('complained');
  });

  test('late mails count: the third in three days is trouble, one that arrives ends the counting', async () => {
    const { world, ports, happens, repairs } = await asked();
    await happens('delayed');
    await happens('delayed');
    expect(await happens('delivered')).toEqual({ result: 'noted' });
    expect(await happens('delivered')).toEqual({ result: 'passed-over' });
    await happens('delayed');
    ports.clock.advance(86_400_000);
    await happens('delayed');
    expect(await repairs()).toHaveLength(0);
    expect(await happens('delayed')).toMatchObject({ result: 'trouble' });
    expect((await world.person(CONTACT)).mailTrouble?.kind).toBe('delayed');
  });
});

describe('where Slack is linked', () => {
  test('it is said again there, the run says so, and what had waited for the digest is told', async () => {
    const { world, ports, runId, taskId, happens } = await asked();
    await setPreferences(ports, {
      person: { id: CONTACT },
      channels: ['email'],
      digest: { at: '08:00', timeZone: 'Europe/Berlin' },
    });
    await change(world, CONTACT, { slack: SLACK });
    const far = await world.opened(runId, 'more');
    await world.deliver();
    expect((await world.person(CONTACT)).held).toHaveLength(1);

    await happens('bounced');
    const told = (await world.outbox()).flatMap(({ work }) =>
      work.kind === 'notify' && work.message === 'task-opened' ? [[work.taskId, work.extra]] : [],
    );
    expect(told).toEqual([
      [taskId, { personId: CONTACT }],
      [far.id, { personId: CONTACT }],
    ]);
    expect((await world.person(CONTACT)).held).toBeUndefined();
    const changed = (await world.events(runId)).filter(({ type }) => type === 'route-changed');
    expect(changed.map(({ data }) => data)).toEqual([
      { notice: 'task-opened', personId: CONTACT, from: 'email', to: 'slack', why: 'mail.bounced', taskId },
    ]);
  });

  test('who is told in both anyway is not told twice', async () => {
    const { world, runId, happens } = await asked();
    await change(world, CONTACT, { slack: SLACK });
    await happens('bounced');
    expect(await world.eventTypes(runId)).not.toContain('route-changed');
  });
});
