import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { startByHand } from '../../../core/actions/start-by-hand.ts';
import { ADDRESS, asked, change, CONTACT, TO_JONAS } from './support/mail-trouble.ts';
import { defined, START } from './support/world.ts';

describe('the repair', () => {
  test('the address works again: the person gets one mail with all that waits', async () => {
    const { world, runId, happens, answer, mailsTo } = await asked();
    await world.opened(runId, 'more');
    await happens('bounced');
    expect(await answer({ result: 'works' })).toMatchObject({ result: 'done' });
    expect((await world.person(CONTACT)).mailTrouble).toBeUndefined();
    await world.deliver();
    const last = defined(mailsTo(ADDRESS).at(-1), 'mail');
    expect(last.subject).toBe('Look through: mails reach you again (2 open)');
    expect(last.text).toContain('- Do write');
    expect(last.text).toContain('- Do more');
    expect(last.headers?.['List-Unsubscribe']).toBeUndefined();
  });

  describe('who answers for an administrator that is away', () => {
    async function away() {
      const all = await asked();
      const { world } = all;
      const until = '2026-06-22T08:00:00.000Z';
      await change(world, 'mobility-administrator', {
        delegations: [
          { toPersonId: 'mobility-member', organizationId: 'mobility', from: START, until, scope: 'all' },
        ],
      });
      const bounces = async (personId: string) => {
        const { email } = await world.person(personId);
        await all.happens('bounced', { address: email, regarding: { personId, organizationId: 'mobility' } });
      };
      return {
        ...all,
        bounces,
        standIn: (answers: Record<string, unknown>) => all.answer(answers, 'mobility-member'),
      };
    }
    const refusedAt = (field: string) => ({ result: 'invalid', problems: [{ field }] });

    test.each([
      ['their own address', 'member@mobility.example'],
      ['their own, spelled otherwise', 'Member+dpo@Mobility.example'],
      ['that of the administrator, spelled otherwise', 'admin+x@mobility.example'],
      ['that of anybody else, spelled otherwise', 'responder+x@mobility.example'],
      ['another that may be theirs', 'private@elsewhere.example'],
    ])('does not give the account of the DPO to %s', async (_what, address) => {
      const { world, bounces, standIn } = await away();
      await bounces('mobility-dpo');
      const answers = { result: 'new-address', newAddress: address };
      expect(await standIn(answers)).toMatchObject(refusedAt('newAddress'));
      const { email, newAddress } = await world.person('mobility-dpo');
      expect([email, newAddress]).toEqual(['dpo@mobility.example', undefined]);
    });

    test.each([
      ['themselves', 'member@mobility.example'],
      ['the administrator', 'admin@mobility.example'],
      ['anybody', 'responder@mobility.example'],
    ])('does not give the work of the DPO to %s', async (_what, colleague) => {
      const { world, bounces, standIn } = await away();
      await bounces('mobility-dpo');
      const answers = { result: 'takes-over', colleague, until: '2026-05-29' };
      expect(await standIn(answers)).toMatchObject(refusedAt('colleague'));
      expect((await world.person('mobility-dpo')).delegations).toEqual([]);
    });

    test('repairs the address of somebody who decides nothing, but not with their own', async () => {
      const { world, happens, standIn } = await away();
      await happens('bounced');
      expect(await standIn({ result: 'new-address', newAddress: 'member+x@mobility.example' })).toMatchObject(
        refusedAt('newAddress'),
      );
      expect(
        await standIn({ result: 'takes-over', colleague: 'member@mobility.example', until: '2026-05-29' }),
      ).toMatchObject(refusedAt('colleague'));
      expect(await standIn(TO_JONAS)).toMatchObject({ result: 'done' });
      expect((await world.person(CONTACT)).email).toBe(ADDRESS);
    });
  });

  test('an administrator does not make themselves the one who decides for the DPO', async () => {
    const { world, happens, answer } = await asked();
    const regarding = { personId: 'mobility-dpo', organizationId: 'mobility' };
    await happens('bounced', { address: 'dpo@mobility.example', regarding });
    const hands = { result: 'takes-over', colleague: 'admin@mobility.example', until: '2026-05-29' };
    expect(await answer(hands)).toMatchObject({ result: 'invalid', problems: [{ field: 'colleague' }] });
    expect((await world.person('mobility-dpo')).delegations).toEqual([]);
  });

  test('somebody else takes over: a delegation until the end of the day, and they get what waits', async () => {
    const { world, ports, happens, repairs, answer, mailsTo } = await asked();
    await happens('bounced');
    const done = await answer({
      result: 'takes-over',
      colleague: 'member@mobility.example',
      until: '2026-05-29',
    });
    expect(done).toMatchObject({ result: 'done' });
    const { delegations, mailTrouble } = await world.person(CONTACT);
    expect(delegations).toEqual([
      {
        ...{ toPersonId: 'mobility-member', organizationId: 'mobility', scope: 'all' },
        ...{ from: START, until: '2026-05-29T22:00:00.000Z' },
      },
    ]);
    expect(mailTrouble?.kind).toBe('bounced');
    await world.deliver();
    expect(mailsTo('member@mobility.example').at(-1)?.text).toContain('- Do write');

    // The old address goes on bouncing: it is repaired until that day, and not after it.
    const run = (await repairs())[0]?.runId ?? '';
    await endRun(ports, { runId: run, status: 'completed' });
    expect(await happens('bounced')).toEqual({ result: 'trouble', personId: CONTACT });
    expect(await repairs()).toHaveLength(1);
    ports.clock.set('2026-05-30T08:00:00.000Z');
    await happens('bounced');
    expect(await repairs()).toHaveLength(2);
  });

  test.each([
    ['the address of somebody else', { result: 'new-address', newAddress: 'dpo@grid.example' }, 'newAddress'],
    ['the address that we have', { result: 'new-address', newAddress: ADDRESS }, 'newAddress'],
    ['no address', { result: 'new-address' }, 'newAddress'],
    [
      'somebody of another organization',
      { result: 'takes-over', colleague: 'dpo@grid.example', until: '2026-05-29' },
      'colleague',
    ],
    ['the person themselves', { result: 'takes-over', colleague: ADDRESS, until: '2026-05-29' }, 'colleague'],
    [
      'a day that has passed',
      { result: 'takes-over', colleague: 'member@mobility.example', until: '2026-05-21' },
      'until',
    ],
  ])('is not: %s', async (_what, answers, field) => {
    const { world, happens, answer } = await asked();
    await happens('bounced');
    const before = await world.person(CONTACT);
    expect(await answer(answers)).toMatchObject({ result: 'invalid', problems: [{ field }] });
    expect(await world.person(CONTACT)).toEqual(before);
  });

  test('an account that opens other organizations too is not handed to one of them', async () => {
    const { world, happens, answer, repair } = await asked();
    const memberships = [
      { organizationId: 'mobility', roles: ['contact' as const] },
      { organizationId: 'transit', roles: ['dpo' as const] },
    ];
    await change(world, CONTACT, { memberships });
    await happens('bounced');
    const answers = { result: 'new-address', newAddress: 'mine@evil.example' };
    expect(await answer(answers)).toMatchObject({ result: 'invalid', problems: [{ field: 'newAddress' }] });
    expect((await repair()).status).toBe('open');
  });

  test('who takes over does so where the repair is made, not in other organizations of the person', async () => {
    const { world, happens, answer } = await asked();
    const both = (role: 'contact' | 'dpo') => [
      { organizationId: 'mobility', roles: ['contact' as const] },
      { organizationId: 'transit', roles: [role] },
    ];
    await change(world, CONTACT, { memberships: both('dpo') });
    await change(world, 'mobility-member', { memberships: both('contact') });
    await happens('bounced');
    const answers = { result: 'takes-over', colleague: 'member@mobility.example', until: '2026-05-29' };
    expect(await answer(answers)).toMatchObject({ result: 'done' });
    const { delegations } = await world.person(CONTACT);
    expect(delegations.map(({ organizationId }) => organizationId)).toEqual(['mobility']);
  });

  test('an address that nothing came back from is not the administrator’s to change', async () => {
    const { world, ports, repair, repairs } = await asked();
    const person = await world.person('mobility-administrator');
    const started = await startByHand(ports, {
      ...{ processId: 'contact-repair', organizationId: 'mobility', person, channel: 'portal' },
      answers: { address: ADDRESS, what: 'told' },
    });
    expect(started.result).toBe('started');
    const { id: taskId } = await repair();
    const hands = { result: 'takes-over', colleague: 'admin@mobility.example', until: '2026-05-29' };
    expect(await completeTask(ports, { taskId, person, channel: 'portal', answers: hands })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'colleague' }],
    });
    const answers = { result: 'new-address', newAddress: 'mine@mobility.example' };
    const by = async (id: string) =>
      completeTask(ports, { taskId, person: await world.person(id), channel: 'portal', answers });
    expect(await by('mobility-administrator')).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'newAddress' }],
    });
    expect(await by('mobility-dpo')).toMatchObject({ result: 'done' });
    expect((await world.person(CONTACT)).newAddress?.email).toBe('mine@mobility.example');
    expect(await repairs()).toHaveLength(1);
  });
});
