import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { failedNotices } from '../../../core/actions/fail-notice.ts';
import { noteMailEvent } from '../../../core/actions/mail-trouble/note-mail-event.ts';
import { startByHand } from '../../../core/actions/start-by-hand.ts';
import { setPreferences } from '../../../core/actions/set-preferences.ts';
import { confirmAddress } from '../../../core/actions/mail-trouble/confirm-address.ts';
import { outboxWrite } from '../../../core/actions/outbox-write.ts';
import type { Mail } from '../../../core/ports/mailer.ts';
import type { MailEvent } from '../../../core/rules/mail/mail-event.ts';
import type { Person } from '../../../core/rules/organization.ts';
import { contactRepair } from '../../../workflows/contact-repair/process.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, START, World } from './support/world.ts';

const sample = process([taskStep('write'), taskStep('more', { due: { after: { workingDays: 6 } } })]);
const CONTACT = 'mobility-contact';
const ADDRESS = 'contact@mobility.example';

async function asked() {
  const world = await World.create(sample, contactRepair);
  const { ports } = world;
  await add(world, {
    id: 'mobility-administrator',
    name: 'Ada Admin',
    email: 'admin@mobility.example',
    memberships: [{ organizationId: 'mobility', roles: ['administrator'] }],
    delegations: [],
    version: 1,
  });
  const runId = await world.start();
  const { id: taskId } = await world.opened(runId, 'write');
  await world.deliver();
  let count = 0;
  const happens = (kind: MailEvent['kind'], more: Partial<MailEvent> = {}) => {
    count += 1;
    const regarding = { personId: CONTACT, organizationId: 'mobility', runId, taskId };
    const event = { id: `event-${count}`, kind, at: ports.now(), address: ADDRESS, regarding, ...more };
    return noteMailEvent(ports, event);
  };
  const repairs = async () =>
    (await ports.store.partiesOf('mobility', { limit: 50 })).items.filter(({ runId: id }) => id !== runId);
  /** The task of the one repair, as its state machine opens it. */
  const repair = async () => {
    const [party] = await repairs();
    const { runId: repairId } = defined(party, 'repair');
    return world.opened(repairId, 'repair');
  };
  const answer = async (answers: Record<string, unknown>, by = 'mobility-administrator') => {
    const { id } = await repair();
    return completeTask(ports, { taskId: id, person: await world.person(by), channel: 'portal', answers });
  };
  const mailsTo = (email: string) => ports.mailer.sent.filter(({ to }) => to.email === email);
  return { world, ports, runId, taskId, happens, repairs, repair, answer, mailsTo };
}

async function add(world: World, person: Person): Promise<void> {
  await world.ports.store.commit({ writes: [{ entity: 'person', after: person }], events: [] });
}

async function change(world: World, id: string, more: Partial<Person>): Promise<void> {
  const before = await world.person(id);
  const after = { ...before, ...more, version: before.version + 1 };
  await world.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
}

const JONAS = 'jonas@mobility.example';
const TO_JONAS = { result: 'new-address', newAddress: JONAS };

/** What the mail to a new address holds. */
function checkIn(mails: Mail[]): { token: string; code: string; mail: Mail } {
  const mail = defined(mails.at(-1), 'mail to the new address');
  const token = defined(/\/address\/(\S+)/.exec(mail.text)?.[1], 'link');
  const code = defined(/\b(\d{6})\b/.exec(mail.text)?.[1], 'code');
  return { token: decodeURIComponent(token), code, mail };
}

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

  test('a new address: mails go there once it is confirmed, and the record names nobody by it', async () => {
    const { world, ports, happens, answer, repairs, mailsTo } = await asked();
    await happens('bounced');
    expect(await answer(TO_JONAS)).toMatchObject({ result: 'done' });
    await world.deliver();
    const { token, code, mail } = checkIn(mailsTo(JONAS));
    // Whoever reads it there may be anybody.
    expect(mail.text + mail.subject + mail.to.name).not.toMatch(/Adler|contact@/);
    expect(JSON.stringify(await world.person(CONTACT))).not.toContain(code);
    expect(await ports.store.personByEmail(JONAS)).toBeUndefined();
    expect(await ports.store.personByEmail(ADDRESS)).toMatchObject({ id: CONTACT });

    expect(await confirmAddress(ports, token, code)).toEqual({ result: 'confirmed' });
    expect(await ports.store.personByEmail(JONAS)).toMatchObject({ id: CONTACT });
    expect(await ports.store.personByEmail(ADDRESS)).toBeUndefined();
    const { mailTrouble, newAddress } = await world.person(CONTACT);
    expect([mailTrouble, newAddress]).toEqual([undefined, undefined]);
    await world.deliver();
    expect(mailsTo(JONAS).at(-1)?.subject).toMatch(/^Look through: mails reach you again/);
    const repairId = (await repairs())[0]?.runId ?? '';
    const events = (await world.events(repairId)).filter(({ type }) => type === 'contact-repaired');
    expect(events.map(({ data }) => data.result)).toEqual(['new-address', 'address-confirmed']);
    expect(await world.chainHolds(repairId)).toBe(true);
    expect(JSON.stringify(events)).not.toContain('jonas@');
  });

  describe('a new address that is not confirmed', () => {
    async function entered() {
      const all = await asked();
      await all.happens('bounced');
      expect(await all.answer(TO_JONAS)).toMatchObject({ result: 'done' });
      await all.world.deliver();
      const owner = async () => (await all.world.person(CONTACT)).email;
      return { ...all, owner, ...checkIn(all.mailsTo(JONAS)) };
    }

    test('does not count, whoever opens its link and sends its form', async () => {
      const { ports, token, code, owner } = await entered();
      for (const typed of ['', 'abc', '12345']) {
        expect(await confirmAddress(ports, token, typed)).toEqual({ result: 'no-code' });
      }
      const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      for (const at of [
        `${CONTACT}.${'A'.repeat(24)}`,
        `mobility-dpo${token.slice(CONTACT.length)}`,
        CONTACT,
        '',
        '.',
      ])
        expect(await confirmAddress(ports, at, code)).toEqual({ result: 'unknown' });
      for (const triesLeft of [4, 3, 2, 1, 0])
        expect(await confirmAddress(ports, token, other)).toEqual({ result: 'wrong', triesLeft });
      expect(await confirmAddress(ports, token, code)).toEqual({ result: 'unknown' });
      expect(await owner()).toBe(ADDRESS);
    });

    test('does not count when it comes too late, twice, or once somebody else has it', async () => {
      const { world, ports, token, code, owner } = await entered();
      await change(world, 'mobility-member', { email: JONAS });
      expect(await confirmAddress(ports, token, code)).toEqual({ result: 'taken' });
      await change(world, 'mobility-member', { email: 'member@mobility.example' });
      ports.clock.advance(48 * 3_600_000);
      expect(await confirmAddress(ports, token, code)).toEqual({ result: 'unknown' });
      expect(await owner()).toBe(ADDRESS);
    });

    test.each([
      ['another address', { email: 'right@mobility.example' }],
      ['other roles', { memberships: [{ organizationId: 'mobility', roles: ['dpo' as const] }] }],
    ])('does not count once the account has %s', async (_name, more) => {
      const { world, ports, token, code, owner, happens, repairs } = await entered();
      await change(world, CONTACT, more);
      const email = await owner();
      expect(await confirmAddress(ports, token, code)).toEqual({ result: 'unknown' });
      expect(await owner()).toBe(email);
      const [party] = await repairs();
      await endRun(ports, { runId: party?.runId ?? '', status: 'completed' });
      // Nor does it keep anybody from being asked how to reach them.
      await happens('bounced', { address: email });
      expect(await repairs()).toHaveLength(2);
    });

    test('takes no mails, and the address that we have does: that one is not held to be broken', async () => {
      const { world, ports, happens, token, code } = await entered();
      const { mailTrouble: _repaired, ...sound } = await world.person(CONTACT);
      const before = await world.person(CONTACT);
      const after = { ...sound, version: before.version + 1 };
      await ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
      expect(await happens('bounced', { address: JONAS })).toMatchObject({ result: 'noted' });
      const { mailTrouble, newAddress } = await world.person(CONTACT);
      expect([mailTrouble, newAddress]).toEqual([undefined, undefined]);
      expect(await confirmAddress(ports, token, code)).toEqual({ result: 'unknown' });
    });

    test('is confirmed once by two who type the code at the same time', async () => {
      const { world, ports, token, code } = await entered();
      const both = await Promise.all([1, 2].map(() => confirmAddress(ports, token, code)));
      expect(both.map(({ result }) => result).sort()).toEqual(['confirmed', 'unknown']);
      expect((await world.outbox()).map(({ work }) => work.kind)).toEqual(['notify']);
    });

    test('the old address goes on bouncing: nobody is asked again while it can be confirmed, and then they are', async () => {
      const { ports, happens, repairs } = await entered();
      const [party] = await repairs();
      await endRun(ports, { runId: party?.runId ?? '', status: 'completed' });
      await happens('bounced');
      expect(await repairs()).toHaveLength(1);
      ports.clock.advance(49 * 3_600_000);
      await happens('bounced');
      expect(await repairs()).toHaveLength(2);
    });

    test('takes no mails either: how to reach them is asked again at once', async () => {
      const { world, ports, happens, repairs, token, code } = await entered();
      const [party] = await repairs();
      await endRun(ports, { runId: party?.runId ?? '', status: 'completed' });
      expect(await happens('bounced', { address: JONAS })).toMatchObject({ result: 'trouble' });
      expect(await repairs()).toHaveLength(2);
      expect((await world.person(CONTACT)).newAddress).toBeUndefined();
      expect(await confirmAddress(ports, token, code)).toEqual({ result: 'unknown' });
    });

    test('a mail that is sent a second time replaces the code and the link of the first', async () => {
      const { world, ports, token, code, mailsTo } = await entered();
      const extra = { personId: CONTACT };
      const again = outboxWrite(ports, { kind: 'notify', runId: '', message: 'address-check', extra });
      await ports.store.commit({ writes: [again], events: [] });
      await world.deliver();
      expect(await confirmAddress(ports, token, code)).toEqual({ result: 'unknown' });
      const second = checkIn(mailsTo(JONAS));
      expect(await confirmAddress(ports, second.token, second.code)).toEqual({ result: 'confirmed' });
    });
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

  test('the switch in earlier daily lists does nothing once the address has changed', async () => {
    const { world, ports, happens, answer, mailsTo } = await asked();
    const digest = { at: '08:00', timeZone: 'Europe/Berlin' };
    await setPreferences(ports, { person: { id: CONTACT }, digest });
    const before = await world.person(CONTACT);
    await happens('bounced');
    await answer(TO_JONAS);
    await world.deliver();
    expect((await world.person(CONTACT)).digestKey).toBe(before.digestKey);
    const { token, code } = checkIn(mailsTo(JONAS));
    await confirmAddress(ports, token, code);
    const after = await world.person(CONTACT);
    expect(after.digestKey).not.toBe(before.digestKey);
    expect(after.digestKey).toMatch(/^[\w-]{24}$/);
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
