import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { digestOffUrl, personOfDigestToken } from '../../../core/actions/digest/digest-token.ts';
import { outboxWrite } from '../../../core/actions/outbox-write.ts';
import { setPreferences, stopDigest } from '../../../core/actions/set-preferences.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { sweepPerson } from '../../../core/actions/sweep-person.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import { process, taskStep } from './support/processes.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { defined, START, World } from './support/world.ts';

/** Friday 10:00 in Berlin; the office closes at 17:00. */
const FAR = taskStep('far', { due: { after: { workingDays: 5 } } });
const NEAR = taskStep('near', { due: { after: { hours: 8 } } });
const sample = process([FAR, NEAR, taskStep('also-far', { due: { after: { workingDays: 9 } } })]);
const DIGEST = { at: '15:00', timeZone: 'Europe/Berlin' };
const WHO = 'mobility-contact';

async function withDigest(language: Language = 'en') {
  const world = await World.create(sample);
  const set = await setPreferences(world.ports, { person: { id: WHO }, language, digest: DIGEST });
  expect(set.result).toBe('set');
  const runId = await world.start();
  await world.deliver();
  const mails = () => world.ports.mailer.sent.filter(({ to }) => to.email === 'contact@mobility.example');
  const at = async (instant: string) => {
    world.ports.clock.set(instant);
    await sweepDue(world.ports, { limit: 50 });
    await world.deliver();
  };
  return { world, runId, mails, at };
}

describe('with a digest', () => {
  test('what is far away waits for it; what is near comes at once and stands apart on top', async () => {
    const { world, runId, mails, at } = await withDigest();
    await world.opened(runId, 'far');
    await world.opened(runId, 'also-far');
    await world.deliver();
    expect(mails()).toHaveLength(0);
    await world.opened(runId, 'near');
    await world.deliver();
    expect(mails().map(({ subject }) => subject)).toEqual([expect.stringContaining('Do near')]);

    await at('2026-05-22T13:00:00.000Z');
    const digest = defined(
      mails().find(({ headers }) => headers?.['List-Unsubscribe'] !== undefined),
      'digest',
    );
    expect(digest.subject).toBe('Act by Fri 22 May, 18:00: your daily list (1 urgent)');
    const order = ['Urgent:', '- Do near', 'Can wait a little:', '- Do far', '- Do also-far'].map((words) =>
      digest.text.indexOf(words),
    );
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(Math.min(...order)).toBeGreaterThan(0);
    expect(digest.text).not.toContain('/t/#');
  });

  test('is sent once however often it is swept, and has a switch of one click', async () => {
    const { world, runId, mails } = await withDigest();
    await world.opened(runId, 'far');
    await world.deliver();
    world.ports.clock.set('2026-05-22T13:00:00.000Z');
    const swept = await Promise.all([sweepPerson(world.ports, WHO), sweepPerson(world.ports, WHO)]);
    expect(swept.filter(Boolean)).toHaveLength(1);
    await world.deliver();
    await world.deliver();
    expect(mails()).toHaveLength(1);
    const person = await world.person(WHO);
    expect(person.nextAt).toBe('2026-05-23T13:00:00.000Z');
    const off = defined(digestOffUrl(world.ports, person), 'address');
    expect(mails()[0]?.headers).toMatchObject({
      'List-Unsubscribe': `<${off}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    const token = off.slice(off.lastIndexOf('/') + 1);
    expect((await personOfDigestToken(world.ports, token))?.id).toBe(WHO);
    for (const wrong of [
      `${WHO}.`,
      `${WHO}.${'A'.repeat(24)}`,
      `mobility-dpo.${token.split('.')[1] ?? ''}`,
      WHO,
    ])
      expect(await personOfDigestToken(world.ports, wrong)).toBeUndefined();
  });

  test('says what is settled since, and nothing when there is nothing to say', async () => {
    const { world, runId, mails, at } = await withDigest();
    const { id: taskId } = await world.opened(runId, 'far');
    await world.deliver();
    await at('2026-05-22T13:00:00.000Z');
    const person = await world.person('mobility-contact');
    const other = { ...person, id: 'mobility-other', email: 'other@mobility.example', version: 1 };
    const { preferences: _p, nextAt: _n, digestKey: _k, held: _h, ...plain } = other;
    await world.ports.store.commit({ writes: [{ entity: 'person', after: plain }], events: [] });
    await completeTask(world.ports, { taskId, person: plain, channel: 'portal', answers: { text: 'x' } });
    await world.deliver();
    expect(mails()).toHaveLength(1);
    // Saturday, Sunday, Whit Monday: nothing urgent.
    await at('2026-05-25T13:00:00.000Z');
    expect(mails()).toHaveLength(1);
    await at('2026-05-26T13:00:00.000Z');
    expect(mails()[1]?.subject).toBe('Nothing to do: your daily list (1 settled)');
    await at('2026-05-27T13:00:00.000Z');
    expect(mails()).toHaveLength(2);
  });

  test('comes on a weekend when something in it is urgent', async () => {
    const { world, runId, mails, at } = await withDigest();
    await world.opened(runId, 'near');
    await world.deliver();
    await at('2026-05-23T13:00:00.000Z');
    expect(mails().at(-1)?.subject).toContain('your daily list (1 urgent)');
  });

  test('waits for what was asked once and settled by mail of its own, so that the date leaves the calendar', async () => {
    const { world, runId, mails } = await withDigest();
    const { id: taskId } = await world.opened(runId, 'near');
    await world.deliver();
    const person = { ...(await world.person(WHO)), id: 'mobility-other' };
    await completeTask(world.ports, { taskId, person, channel: 'portal', answers: { text: 'x' } });
    await world.deliver();
    expect(mails().at(-1)?.attachments?.[0]?.content).toContain('METHOD:CANCEL');
  });

  test('switched off: what waited is told one by one, once', async () => {
    const { world, runId, mails } = await withDigest();
    await world.opened(runId, 'far');
    await world.opened(runId, 'also-far');
    await world.deliver();
    expect(await stopDigest(world.ports, WHO)).toEqual({ result: 'stopped' });
    expect(await stopDigest(world.ports, WHO)).toEqual({ result: 'stopped' });
    await world.deliver();
    expect(mails().map(({ subject }) => subject)).toEqual([
      expect.stringContaining('Do far'),
      expect.stringContaining('Do also-far'),
    ]);
    const { nextAt, held, preferences } = await world.person(WHO);
    expect({ nextAt, held, preferences }).toEqual({
      nextAt: undefined,
      held: undefined,
      preferences: { language: 'en' },
    });
  });

  test('nobody else waits', async () => {
    const { world, runId } = await withDigest();
    const mine = world.ports.mailer.sent.length;
    const dpo = await world.person('mobility-dpo');
    const memberships = [{ organizationId: 'mobility', roles: ['dpo' as const, 'contact' as const] }];
    const after = { ...dpo, memberships, version: dpo.version + 1 };
    await world.ports.store.commit({ writes: [{ entity: 'person', before: dpo, after }], events: [] });
    await world.opened(runId, 'far');
    await world.deliver();
    expect(world.ports.mailer.sent.slice(mine).map(({ to }) => to.email)).toEqual(['dpo@mobility.example']);
  });

  test.each([
    ['fr', 'À parcourir : votre liste du jour (1 en cours)'],
    ['de', 'Durchsehen: Ihre Tagesliste (1 offen)'],
    ['nl', 'Doornemen: uw daglijst (1 open)'],
  ] as const)('in the language %s', async (language, subject) => {
    const { world, runId, mails, at } = await withDigest(language);
    await world.opened(runId, 'far');
    await world.deliver();
    await at('2026-05-22T13:00:00.000Z');
    expect(mails()[0]?.subject).toBe(subject);
    expect(mails()[0]?.html).toContain(`lang="${language}"`);
  });

  test('a time limit that people were warned of comes at once, and is in every digest until it is over', async () => {
    const { world, runId } = await withDigest();
    const { ports } = world;
    await setPreferences(ports, { person: { id: 'mobility-dpo' }, digest: DIGEST });
    const clock = { ...clockFrom('gdpr-12-3', START), runId, organizationId: 'mobility' };
    const work = { kind: 'notify', runId, message: 'clock-warning', clockId: clock.id } as const;
    await ports.store.commit({
      writes: [{ entity: 'clock', after: clock }, outboxWrite(ports, work)],
      events: [],
    });
    const subjects = () =>
      ports.mailer.sent.filter(({ to }) => to.email === 'dpo@mobility.example').map(({ subject }) => subject);
    await world.deliver();
    expect(subjects()).toHaveLength(1);
    const digestOn = async (day: string) => {
      ports.clock.set(`${day}T13:00:00.000Z`);
      await sweepPerson(ports, 'mobility-dpo');
      await world.deliver();
    };
    await digestOn('2026-05-22');
    await digestOn('2026-05-23');
    expect(subjects().slice(1)).toEqual(Array(2).fill(expect.stringContaining('your daily list (1 urgent)')));
    const met = { ...clock, status: 'met' as const, version: clock.version + 1 };
    await ports.store.commit({ writes: [{ entity: 'clock', before: clock, after: met }], events: [] });
    await digestOn('2026-05-26');
    expect(subjects()).toHaveLength(3);
  });

  test('says nothing of what it was about to who has lost the role since', async () => {
    const { world, runId, mails, at } = await withDigest();
    const { ports } = world;
    const { id: taskId } = await world.opened(runId, 'far');
    const clock = { ...clockFrom('gdpr-12-3', START), runId, organizationId: 'mobility' };
    const before = await world.person(WHO);
    const held = [
      { message: 'task-settled' as const, at: START, runId, taskId },
      { message: 'clock-warning' as const, at: START, runId, clockId: clock.id },
    ];
    const memberships = [{ organizationId: 'transit', roles: ['contact' as const] }];
    const after = { ...before, memberships, held, version: before.version + 1 };
    await ports.store.commit({
      writes: [
        { entity: 'clock', after: clock },
        { entity: 'person', before, after },
      ],
      events: [],
    });
    const other = {
      ...after,
      id: 'mobility-other',
      email: 'other@mobility.example',
      memberships: before.memberships,
    };
    await completeTask(ports, { taskId, person: other, channel: 'portal', answers: { text: 'x' } });
    expect((await world.task(taskId)).status).toBe('done');
    await world.deliver();
    await at('2026-05-22T13:00:00.000Z');
    expect(mails()).toEqual([]);
  });
});

describe('what can be chosen', () => {
  const set = async (more: Partial<Parameters<typeof setPreferences>[1]>) => {
    const world = await World.create(sample);
    return setPreferences(world.ports, { person: { id: WHO }, ...more });
  };
  test.each([
    ['no way at all', { channels: [] }, 'channels'],
    ['Slack that is not linked', { channels: ['slack' as const] }, 'channels'],
    ['a time that is none', { digest: { at: '25:00', timeZone: 'Europe/Berlin' } }, 'digestAt'],
    ['a zone that is none', { digest: { at: '08:00', timeZone: 'Moon/Base' } }, 'timeZone'],
  ])('not %s', async (_what, more, field) => {
    expect(await set(more)).toMatchObject({ result: 'invalid', problems: [{ field }] });
  });
});
