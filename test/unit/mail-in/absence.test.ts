import { beforeEach, describe, expect, test } from '@jest/globals';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { delegate } from '../../../core/actions/delegate.ts';
import { setPreferences } from '../../../core/actions/set-preferences.ts';
import { answerPress } from '../../../core/actions/slack/answer-press.ts';
import { LANGUAGES } from '../../../core/rules/preferences.ts';
import { ACTIONS } from '../../../core/rules/slack/action-names.ts';
import { buttonValue } from '../../../core/rules/slack/button-value.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { TASK_TEXTS } from '../../../core/rules/texts/task-texts.ts';
import { defined } from '../actions/support/world.ts';
import { MailWorld, rawMail } from './support/mail-world.ts';

const AWAY = 'mobility-dpo';
const DELEGATE = 'mobility-member';
const AWAY_NAME = 'Selma Okafor';

let mails: MailWorld;

/** The DPO is away, and a member decides for her. */
beforeEach(async () => {
  mails = await MailWorld.create();
  const handed = await delegate(mails.world.ports, {
    person: await mails.world.person(AWAY),
    toPersonId: DELEGATE,
    organizationId: 'mobility',
    from: '2026-05-22T00:00:00.000Z',
    until: '2026-06-01T00:00:00.000Z',
    scope: 'approvals',
  });
  expect(handed.result).toBe('delegated');
});

/** Both names, in what stands on the task and in the evidence. */
async function expectBoth(taskId: string, channel: string): Promise<void> {
  const { voices, runId } = await mails.world.task(taskId);
  expect(voices).toMatchObject([{ personId: DELEGATE, onBehalfOf: AWAY, channel, outcome: 'yes' }]);
  const spoken = (await mails.world.events(runId)).find(({ type }) => type === 'voice-recorded');
  expect(spoken?.actor).toEqual({
    ...{ kind: 'person', organizationId: 'mobility', channel },
    ...{ personId: DELEGATE, onBehalfOf: AWAY },
  });
  expect(await mails.world.chainHolds(runId)).toBe(true);
}

describe('who acts for somebody', () => {
  test.each(LANGUAGES)(
    'is told for whom, and that both names are recorded, in the language %s',
    async (language) => {
      await setPreferences(mails.world.ports, { person: { id: DELEGATE }, language });
      const { mail } = await mails.asked('vote', DELEGATE);
      expect(mail.text).toContain(say(TASK_TEXTS, language, 'on-behalf', { name: AWAY_NAME }));
      expect(mail.text).toContain(say(TASK_TEXTS, language, 'because-delegate', { name: AWAY_NAME }));
      expect(mail.html).toContain(`lang="${language}"`);
    },
  );

  test('decides by mail', async () => {
    const { task, replyTo } = await mails.asked('vote', DELEGATE);
    await mails.arrives({ raw: rawMail({ From: 'member@mobility.example' }, 'Approve'), to: replyTo });
    await expectBoth(task.id, 'email');
  });

  test('decides in Slack', async () => {
    const { task } = await mails.asked('vote', DELEGATE);
    const { ports } = mails.world;
    const from = { installId: 'T1', teamId: 'T1', userId: 'U1' };
    const value = buttonValue({ taskId: task.id, outcome: 'yes' });
    const press = { from, at: ports.now(), act: 'press', action: `${ACTIONS.decide}:yes`, value } as const;
    await answerPress(ports, await mails.world.person(DELEGATE), press);
    await expectBoth(task.id, 'slack');
  });

  test.each(['portal', 'api', 'cli'] as const)('decides by %s', async (channel) => {
    const { task } = await mails.asked('vote', DELEGATE);
    const person = await mails.world.person(DELEGATE);
    await decideApproval(mails.world.ports, { taskId: task.id, person, channel, outcome: 'yes' });
    await expectBoth(task.id, channel);
  });

  test('not any more, once the days are over: the link in an old mail decides nothing', async () => {
    const { task, replyTo } = await mails.asked('vote', DELEGATE);
    mails.world.ports.clock.set('2026-06-01T00:00:00.000Z');
    await mails.arrives({ raw: rawMail({ From: 'member@mobility.example' }, 'Approve'), to: replyTo });
    expect((await mails.world.task(task.id)).voices).toEqual([]);
  });

  test('and not for what was not handed over', async () => {
    const { id } = await mails.world.opened(await mails.world.start(), 'confirm');
    await mails.settle();
    const told = mails.sent.filter(({ to }) => to.email === 'member@mobility.example');
    expect([defined(id, 'task'), told.length]).toEqual([id, 0]);
  });
});
