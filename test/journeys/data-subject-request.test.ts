import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Scene } from '../../cli/demo/script.ts';
import { endedTasks } from './support/breach-world.ts';
import { guestVisitor } from './support/guest-visitor.ts';
import { followRun, startProcess, type ProcessCase } from './support/process-case.ts';
import {
  HOLDING,
  IDENTITY,
  PERSON,
  REQUEST_START,
  requestScript,
  SCOPE,
} from './support/scripts/data-subject-request.ts';
import { publishedBy } from './support/stored-case.ts';
import { silentIn } from './support/silent.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

/** Months of virtual time. */
jest.setTimeout(240_000);

let cloud: TestCloud;
beforeAll(async () => {
  // A Monday.
  cloud = await openTestCloud({ startAt: '2026-06-01T08:00:00.000Z' });
});
afterAll(async () => {
  await cloud.close();
});

function begin(personId: string, more: Record<string, unknown> = {}): Promise<ProcessCase> {
  return startProcess(cloud, {
    processId: 'data-subject-request',
    personId,
    answers: { ...REQUEST_START, ...more },
  });
}

async function clockOf(run: ProcessCase, organizationId: string) {
  const { clocks } = await run.detail();
  return clocks.find((clock) => clock.organizationId === organizationId);
}

async function entryOf(run: ProcessCase, organizationId: string) {
  const entries = await run.register('request', organizationId);
  return entries.find(({ id }) => id === run.runId);
}

async function filesOf(run: ProcessCase) {
  return (await run.products()).filter(({ product }) => product.kind === 'request-file');
}

/** Everything that is kept for others to read: who asked must not be in it. */
async function shownOf(run: ProcessCase): Promise<string> {
  const [{ run: shown, tasks }, events, products] = await Promise.all([
    run.detail(),
    run.events(),
    filesOf(run),
  ]);
  const registers = await run.register('request');
  return JSON.stringify([shown.title, tasks.map(({ title }) => title), events, products, registers]);
}

describe('8.3, 8.6 request of a person', () => {
  test('goes from the receipt to an answer of each controller; a question to the person moves the time limit', async () => {
    const run = await begin('jonas-adler', { receivedAt: cloud.now() });
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({
      status: 'running',
      due: { lastDay: '2026-07-01' },
    });

    let looked = 0;
    const script = {
      ...requestScript,
      identity: () =>
        (looked += 1) === 1
          ? {
              identity: 'ask',
              how: 'The address is not the one of the account.',
              askFor: 'identity',
              question: 'The last four digits of your card?',
              promptly: 'yes',
            }
          : { identity: 'clear', how: 'The digits are right.' },
    };
    await run.play(script, { until: 'give-proof' });
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({ status: 'suspended' });
    await cloud.advance({ days: 5 });
    await run.play(script, { until: 'scope' });
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({
      status: 'running',
      due: { lastDay: '2026-07-06' },
    });

    await run.play(script, { until: 'collect' });
    const person = guestVisitor(cloud, PERSON.email);
    expect(await person.enter()).toContain('Lilac Lane');
    expect(JSON.parse(await person.page('/guest/document.json'))).toMatchObject({
      kind: 'request-answer',
      approvals: [],
      data: { enclosures: [{ title: HOLDING.where }] },
    });
    expect(await person.page('/guest/document.pdf')).toMatch(/^%PDF/);
    await person.answer({ 'a.received': 'yes' });
    const kindsKept = async () =>
      (await publishedBy(cloud, run.runId)).map(({ product }) => product.kind).sort();
    expect(await kindsKept()).toContain('request-answer');
    // Once it is confirmed, the link opens the answer no more.
    await expect(person.page('/guest/document.pdf')).rejects.toThrow('404');
    await run.play(script);
    const { run: ended } = await run.detail();
    expect(ended).toMatchObject({ status: 'completed', title: expect.stringMatching(/^Request R-\w{8}$/) });
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({ status: 'met' });
    expect(await clockOf(run, 'transit-authority')).toMatchObject({ status: 'met' });
    expect(await entryOf(run, 'mobility-agency')).toMatchObject({
      state: 'partly-refused',
      data: { outcome: 'partly-refused', exemptions: 'legal-obligation' },
    });
    expect(await entryOf(run, 'transit-authority')).toMatchObject({
      state: 'fulfilled',
      data: { outcome: 'nothing-held', firstReceivedFrom: 'mobility-agency' },
    });

    // What was handed over is erased; the files show that it was.
    expect(await kindsKept()).toEqual(['request-file', 'request-file']);

    const files = await filesOf(run);
    expect(files.map(({ product }) => [product.organizationId, product.kind, product.audience])).toEqual([
      ['mobility-agency', 'request-file', 'organization'],
      ['transit-authority', 'request-file', 'organization'],
    ]);
    expect(files[0]?.document.data).toMatchObject({
      state: 'partly-refused',
      dpv: 'dpv:RequestRejected',
      drp: { status: 'denied', reason: 'claim_not_covered' },
    });
    const shown = await shownOf(run);
    const secrets = [PERSON.name, PERSON.email, 'Lilac Lane', 'ends with 4711'];
    expect(secrets.filter((secret) => shown.includes(secret))).toEqual([]);
    expect(await run.verdict()).toMatchObject({ ok: true });
  });

  test('an organization that never answers holds nobody up; a controller takes more time, and says why', async () => {
    const run = await begin('jonas-adler', { rights: ['access'] });
    const script = {
      ...silentIn(requestScript, 'brightgrid', 'search'),
      // The draft marks that somebody has not looked; whoever writes the letter says so to the person.
      assemble: (scene: Scene) => ({
        ...scene.draft,
        letter: String(scene.draft.letter).replace(
          /\[Brightgrid [^\]]* has not said whether it holds data[^\]]*\]/,
          'Brightgrid Analytics has not answered yet. We write to you as soon as it has.',
        ),
      }),
      scope: { ...SCOPE, controllers: [{ organization: 'mobility-agency' }] },
      extend: { extend: 'extended', reasons: 'Trips lie in three systems.' },
    };
    await run.play(script);
    const extended = await clockOf(run, 'mobility-agency');
    expect(extended).toMatchObject({
      status: 'running',
      ledger: expect.arrayContaining([expect.objectContaining({ type: 'extended' })]),
    });
    await cloud.advance({ days: 22 });
    const lapsed = (await run.detail()).tasks.find(
      ({ stepId, organizationId }) => stepId === 'search' && organizationId === 'brightgrid',
    );
    expect(lapsed).toMatchObject({ status: 'expired' });

    let looked = 0;
    await run.play({
      ...script,
      'check-answer': () =>
        (looked += 1) === 1 ? { outcome: 'changes', reason: 'Say it plainer.' } : { outcome: 'approve' },
      collect: undefined,
    });
    const events = await run.events();
    expect(endedTasks(events).filter((step) => step.startsWith('assemble'))).toHaveLength(2);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['clock-extended', 'task-escalated', 'clock-met']),
    );
    // The answer waits for the person; the law is met.
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({ status: 'met' });
    await cloud.advance({ days: 32 });
    await run.play(script);
    expect((await run.detail()).run.status).toBe('completed');
    const [file] = await filesOf(run);
    expect(JSON.stringify(file?.document)).toContain('No answer in time');
    expect(await run.verdict()).toMatchObject({ ok: true });
  });

  test('a letter without a mail address is answered by letter, in the same time limit', async () => {
    const { email: _, ...byLetter } = REQUEST_START;
    const run = await startProcess(cloud, {
      processId: 'data-subject-request',
      personId: 'jonas-adler',
      answers: { ...byLetter, postal: 'Lilac Lane 3', rights: ['access'] },
    });
    const { lastDay } = (await clockOf(run, 'mobility-agency'))?.due ?? {};
    const script = {
      ...requestScript,
      scope: { ...SCOPE, controllers: [{ organization: 'mobility-agency' }] },
      exemptions: { decision: 'fulfil' },
      identity: ({ now }: Scene) => ({ ...IDENTITY, receiptSentAt: now }),
    };
    await run.play(script, { until: 'post-answer' });
    // It is sealed, and yet nobody has been answered.
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({ status: 'running', due: { lastDay } });
    await cloud.advance({ days: 2 });
    const sentAt = cloud.now();
    await run.play({ ...script, 'post-answer': ({ now }: Scene) => ({ way: 'registered', sentAt: now }) });
    expect((await run.detail()).run.status).toBe('completed');
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({ status: 'met' });
    const entry = await entryOf(run, 'mobility-agency');
    expect(entry).toMatchObject({ state: 'fulfilled' });
    expect(String(entry?.data.answeredAt) >= sentAt).toBe(true);
    expect((await run.events()).map(({ type }) => type)).not.toContain('letter-sent');
    expect(await run.verdict()).toMatchObject({ ok: true });
  });

  test('a request from the public page is taken back by the person through the mailed link', async () => {
    const email = 'ada@home.example';
    const person = guestVisitor(cloud, email);
    const sent = await person.sendPublic('/public/request', {
      'a.organization': 'mobility-agency',
      'a.rights': 'access',
      'a.details': 'My mobility card.',
      'a.name': 'Ada Harbour',
      'a.email': email,
      'a.asksFor': 'self',
    });
    expect(sent.status).toBe(303);
    const number = sent.headers.get('location')?.split('/').at(-1) ?? '';
    expect(await person.page(`/public/received/request/${number}`)).toContain(number);
    const entries = await (await followRun(cloud, '')).register('request', 'mobility-agency');
    const run = await followRun(cloud, entries.find(({ data }) => data.reference === number)?.runId ?? '');

    await run.answer('jonas-adler', 'identity', {
      ...IDENTITY,
      identity: 'ask',
      askFor: 'identity',
      question: 'The last four digits of your card?',
      promptly: 'yes',
    });
    expect(await person.enter()).toContain('The last four digits of your card?');
    expect(await person.answer({ 'a.goesOn': 'withdraw' })).toBe(303);
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({ status: 'running' });
    await run.play({ identity: ({ draft }: Scene) => draft });
    expect((await run.detail()).run.status).toBe('completed');
    expect(await clockOf(run, 'mobility-agency')).toMatchObject({ status: 'lifted' });
    expect(await entryOf(run, 'mobility-agency')).toMatchObject({
      state: 'withdrawn',
      data: { outcome: 'withdrawn' },
    });
    const [told] = await cloud.mailbox.list({ limit: 5, to: email });
    expect(told?.subject).toContain('you have taken it back');
    const [file] = await filesOf(run);
    expect(file?.document.data).toMatchObject({ state: 'withdrawn', drp: { status: 'revoked' } });
    expect(await shownOf(run)).not.toContain(email);
    expect(await run.verdict()).toMatchObject({ ok: true });
  });

  test('a request that came to the wrong place keeps its first receipt; one without a known person is refused', async () => {
    const run = await begin('milo-brandt');
    const receivedAt = cloud.now();
    await cloud.advance({ days: 1 });
    await run.play(
      {
        ...requestScript,
        scope: { controllers: [{ organization: 'transit-authority' }], searching: ['transit-authority'] },
      },
      { until: 'search' },
    );
    expect(await clockOf(run, 'coordination-office')).toMatchObject({ status: 'lifted' });
    expect(await entryOf(run, 'transit-authority')).toMatchObject({
      data: { firstReceivedAt: receivedAt, firstReceivedFrom: 'coordination-office' },
    });

    const refused = await begin('jonas-adler');
    await refused.play({
      ...requestScript,
      identity: { identity: 'not-confirmed', how: 'The account belongs to somebody else.' },
      exemptions: ({ draft }) => draft,
    });
    expect((await refused.detail()).run.status).toBe('completed');
    expect(await entryOf(refused, 'mobility-agency')).toMatchObject({
      state: 'refused',
      data: { refusal: 'insufficient-verification', exemptions: 'not-identified' },
    });
    expect(await refused.verdict()).toMatchObject({ ok: true });
    expect(JSON.stringify(await filesOf(refused))).not.toContain(HOLDING.what);
  });
});
