import { describe, expect, test } from '@jest/globals';
import { endRun } from '../../../core/actions/end-run.ts';
import { setPreferences } from '../../../core/actions/set-preferences.ts';
import { confirmAddress } from '../../../core/actions/mail-trouble/confirm-address.ts';
import { outboxWrite } from '../../../core/actions/outbox-write.ts';
import { ADDRESS, asked, change, checkIn, CONTACT, JONAS, TO_JONAS } from './support/mail-trouble.ts';

describe('the repair with a new address', () => {
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
});
