import { beforeEach, describe, expect, test } from '@jest/globals';
import { runReference } from '../../../core/actions/run-reference.ts';
import type { Run } from '../../../core/rules/run.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { defined } from '../actions/support/world.ts';
import { DOMAIN, MailWorld, rawMail, type Arriving } from './support/mail-world.ts';

const ADDRESS = `incident+mobility@${DOMAIN}`;
const RESPONDER = 'Priya Nandakumar <responder@mobility.example>';
const REPORT = 'The parking app shows other people’s tickets.\npassword: hunter2\n';

let mails: MailWorld;

beforeEach(async () => {
  mails = await MailWorld.create(breachNotification);
});

async function runs(): Promise<Run[]> {
  const { store } = mails.world.ports;
  const { items } = await store.partiesOf('mobility', { limit: 100 });
  const found = await Promise.all(items.map(({ runId }) => store.run(runId)));
  return found.flatMap((run) => (run === undefined ? [] : [run]));
}

function report(from = RESPONDER, more: Record<string, string> = {}, messageId?: string): Arriving {
  const raw = rawMail(
    { From: from, Subject: 'Tickets of others', ...more },
    REPORT,
    messageId === undefined ? {} : { messageId },
  );
  return { raw, to: ADDRESS };
}

describe('a report by mail', () => {
  test('of somebody of the organization opens a case; the subject is its title, secrets are masked', async () => {
    const [answer, ...more] = await mails.answers(() => mails.arrives(report()));
    const [run] = await runs();
    expect(run).toMatchObject({
      processId: 'breach-notification',
      title: 'Tickets of others',
      startedBy: { kind: 'person', personId: 'mobility-responder', channel: 'email' },
      data: {
        incident: { title: 'Tickets of others', summary: expect.stringContaining('other people’s tickets') },
      },
    });
    expect(JSON.stringify(run?.data)).not.toContain('hunter2');
    expect(JSON.stringify(run?.data)).not.toContain('unauthenticated');
    expect(more).toEqual([]);
    const reference = runReference(defined(run, 'run'));
    expect(answer?.to.email).toBe('responder@mobility.example');
    expect(answer?.text).toContain(reference);
    expect(answer?.text).toContain(`https://clause8.example/runs/${run?.id ?? ''}`);
    expect(answer?.text).not.toContain('tickets');
    expect(await mails.world.eventTypes(run?.id ?? '')).toContain('mail-taken');
    expect(await mails.world.chainHolds(run?.id ?? '')).toBe(true);
    const alerts = await mails.world.ports.store.register('mobility', 'alert', { limit: 10 });
    expect(alerts.items.map(({ runId }) => runId)).toEqual([run?.id]);
  });

  test('the same mail handed in again opens one case', async () => {
    const mail = report();
    await mails.arrives(mail);
    expect(await mails.arrives(mail)).toEqual({ result: 'duplicate' });
    expect(await runs()).toHaveLength(1);
  });

  test.each([
    ['nobody has shown who wrote it', report(RESPONDER), 'GRAY', 0],
    ['a stranger is proven to have written it', report('ada@home.example'), 'PASS', 1],
    ['a colleague of another organization wrote it', report('contact@transit.example'), 'PASS', 1],
  ] as const)(
    '%s: the case says that its source is not authenticated',
    async (_name, mail, dmarc, answers) => {
      const sent = await mails.answers(() => mails.arrives({ ...mail, verdicts: { dmarc } }));
      const [run] = await runs();
      expect(run).toMatchObject({
        startedBy: { kind: 'public', organizationId: 'mobility' },
        data: {
          incident: { unauthenticated: true, summary: expect.stringContaining('Ask back by another way') },
        },
      });
      expect(sent).toHaveLength(answers);
      for (const { text } of sent) expect(text).not.toContain(run?.id);
      const alerts = await mails.world.ports.store.register('mobility', 'alert', { limit: 10 });
      expect(alerts.items).toHaveLength(1);
    },
  );

  test('a further mail in its thread joins the case as a comment on what is open there', async () => {
    await mails.arrives(report(RESPONDER, {}, '<first@mobility.example>'));
    const [run] = await runs();
    const triage = await mails.world.opened(run?.id ?? '', 'triage');
    await mails.settle();
    const [answer] = await mails.answers(() =>
      mails.arrives(report(RESPONDER, { References: '<first@mobility.example>' })),
    );
    expect(await runs()).toHaveLength(1);
    expect((await mails.world.task(triage.id)).comments).toMatchObject([
      { by: 'mobility-responder', channel: 'email', text: expect.stringContaining('other people’s tickets') },
    ]);
    expect(answer?.text).toContain('was added to the case');
  });

  test('a forged thread joins nothing: it opens a case of its own, with the mark', async () => {
    await mails.arrives(report(RESPONDER, {}, '<first@mobility.example>'));
    await mails.world.opened((await runs())[0]?.id ?? '', 'triage');
    await mails.arrives({
      ...report(RESPONDER, { References: '<first@mobility.example>' }),
      verdicts: { dmarc: 'FAIL' },
    });
    const marked = (await runs()).filter((run) =>
      JSON.stringify(run.data).includes('"unauthenticated":true'),
    );
    expect(await runs()).toHaveLength(2);
    expect(marked).toHaveLength(1);
  });

  test('eleven in an hour: the eleventh opens nothing, and its sender hears so', async () => {
    for (let count = 0; count < 10; count += 1) await mails.arrives(report());
    const [answer] = await mails.answers(() => mails.arrives(report()));
    expect(await runs()).toHaveLength(10);
    expect(answer?.text).toContain('has not opened a case');
  });

  test('fifty-one in a day: no more cases, one notice to those who look after them', async () => {
    for (let count = 0; count < 55; count += 1)
      await mails.hands({ ...report(`someone${count}@home.example`), verdicts: { dmarc: 'GRAY' } });
    await mails.settle();
    expect(await runs()).toHaveLength(50);
    const notices = mails.sent.filter(({ subject }) => subject.startsWith('Look at the reports'));
    expect(notices.map(({ to }) => to.email).sort()).toEqual([
      'dpo@mobility.example',
      'responder@mobility.example',
    ]);
  });

  test('whoever forges a sender, or floods the address, uses up nothing of the organization’s own people', async () => {
    for (let count = 0; count < 11; count += 1)
      await mails.hands({ ...report(RESPONDER), verdicts: { dmarc: 'FAIL' } });
    for (let count = 0; count < 45; count += 1)
      await mails.hands({ ...report(`someone${count}@home.example`), verdicts: { dmarc: 'GRAY' } });
    await mails.settle();
    expect(await runs()).toHaveLength(50);
    const [answer] = await mails.answers(() => mails.arrives(report()));
    expect(await runs()).toHaveLength(51);
    expect(answer?.text).not.toContain('has not opened a case');
  });

  test('a mail that cannot be read opens a case that says so', async () => {
    const raw = Buffer.concat([
      Buffer.from(rawMail({ From: RESPONDER, Subject: 'Screenshots' }, '')),
      Buffer.alloc(11 * 1024 * 1024, 'x'),
    ]);
    const [answer] = await mails.answers(() => mails.arrives({ raw, to: ADDRESS }));
    expect((await runs())[0]).toMatchObject({ title: 'Screenshots' });
    expect(answer?.text).toContain('could not be read');
  });

  test('to an organization that there is not: nothing, and strangers are not told', async () => {
    const to = `incident+nobody@${DOMAIN}`;
    expect(await mails.answers(() => mails.arrives({ ...report('ada@home.example'), to }))).toEqual([]);
    const [answer] = await mails.answers(() => mails.arrives({ ...report(), to }));
    expect(answer?.text).toContain('not in use');
  });
});
