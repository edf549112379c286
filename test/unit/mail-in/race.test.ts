import { expect, test } from '@jest/globals';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { answerPress } from '../../../core/actions/slack/answer-press.ts';
import { ACTIONS } from '../../../core/rules/slack/action-names.ts';
import { buttonValue } from '../../../core/rules/slack/button-value.ts';
import { MailWorld, rawMail } from './support/mail-world.ts';

const EACH = 40;
const HEAD = 'mobility-dpo';

test('200 decisions at once through five doors, for and against: one stands, and the run is resumed once', async () => {
  const mails = await MailWorld.create();
  const { ports } = mails.world;
  const { task, replyTo } = await mails.asked('vote', HEAD);
  const person = await mails.world.person(HEAD);
  for (let count = 0; count < EACH; count += 1)
    await mails.hands({
      raw: rawMail({ From: person.email }, count % 2 === 0 ? 'Approve' : 'Reject too early'),
      to: replyTo,
    });
  const handedIn = await mails.world.outbox();
  expect(handedIn).toHaveLength(EACH);

  const spoken = (count: number) =>
    count % 2 === 0 ? { outcome: 'yes' } : { outcome: 'no', reason: 'Too early.' };
  const decides = (channel: 'portal' | 'api' | 'cli') =>
    Array.from(
      { length: EACH },
      (_, count) => () =>
        decideApproval(ports, { taskId: task.id, person, channel, ...spoken(count) }).then(
          ({ result }) => result,
        ),
    );
  const from = { installId: 'T1', teamId: 'T1', userId: 'U1' };
  const value = buttonValue({ taskId: task.id, outcome: 'yes' });
  const press = { from, at: ports.now(), act: 'press', action: `${ACTIONS.decide}:yes`, value } as const;
  const acts: (() => Promise<unknown>)[] = [
    ...decides('portal'),
    ...decides('api'),
    ...decides('cli'),
    ...handedIn.map((entry) => () => deliverOutbox(ports, entry)),
    ...Array.from({ length: EACH }, () => () => answerPress(ports, person, press)),
  ];
  const mixed = acts.map((act, place) => ({ act, order: (place * 79) % acts.length }));
  mixed.sort((a, b) => a.order - b.order);
  const answers = await Promise.allSettled(mixed.map(({ act }) => act()));

  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
  const ended = await mails.world.task(task.id);
  expect(ended.status).toBe('done');
  expect(ended.voices).toHaveLength(1);
  const said = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  const direct = said.filter((value) => typeof value === 'string');
  expect(direct).toHaveLength(3 * EACH);
  expect(direct.filter((result) => result !== 'already-decided').length).toBeLessThanOrEqual(1);
  const events = await mails.world.events(task.runId);
  expect(events.filter(({ type }) => type === 'voice-recorded')).toHaveLength(1);
  const resumes = (await mails.world.outbox()).filter(({ work }) => work.kind === 'resume');
  expect(resumes).toHaveLength(1);
  expect(await mails.world.chainHolds(task.runId)).toBe(true);
});
