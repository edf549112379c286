import { describe, expect, test } from '@jest/globals';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { stopRun } from '../../../core/actions/stop-run.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { SlackError } from '../../../core/rules/slack/slack-error.ts';
import { approvalStep, process, taskStep } from '../actions/support/processes.ts';
import { SlackWorld, TEAM, userOf } from './support/slack-world.ts';

async function city() {
  return SlackWorld.create(
    process([
      taskStep('write'),
      taskStep('read'),
      approvalStep('approve', { by: [{ roles: ['dpo'], of: 'item' }] }),
    ]),
  );
}

const directTo = (slack: SlackWorld, personId: string) =>
  slack.standing().filter(({ channelId }) => channelId === `D${userOf(personId).slice(1)}`);
const mailsTo = (slack: SlackWorld, address: string) =>
  slack.world.ports.mailer.sent.filter(({ to }) => to.email === address);
const later = (slack: SlackWorld, minutes: number) => {
  slack.world.ports.clock.set(new Date(Date.parse(slack.world.ports.now()) + minutes * 60_000).toISOString());
};
const sweep = (slack: SlackWorld) => sweepDue(slack.world.ports, { limit: 100 });

describe('ways to a person', () => {
  test('linked people get a card beside the mail, or instead of it where they chose so, each once', async () => {
    const slack = await city();
    await slack.link('mobility-contact');
    const runId = await slack.world.start();
    await slack.world.open(runId, 'write');
    await slack.deliver();
    await slack.deliver();
    expect(directTo(slack, 'mobility-contact')).toHaveLength(1);
    expect(mailsTo(slack, 'contact@mobility.example')).toHaveLength(1);

    await slack.link('mobility-dpo', true);
    await slack.world.open(runId, 'approve');
    await slack.deliver();
    expect(directTo(slack, 'mobility-dpo')).toHaveLength(1);
    expect(mailsTo(slack, 'dpo@mobility.example')).toHaveLength(0);
    expect(slack.faults()).toEqual([]);
  });

  test('the channel of the organization gets a card too, but nothing of a confidential run', async () => {
    const slack = await city();
    await slack.changeInstall({ channelId: 'C1' });
    const inChannel = () => slack.standing().filter(({ channelId }) => channelId === 'C1');
    await slack.world.open(await slack.world.start(), 'write');
    await slack.deliver();
    expect(inChannel()).toHaveLength(1);
    expect(JSON.stringify(inChannel())).not.toContain('Why you');

    const secret = await SlackWorld.create(process([taskStep('write')], { private: true }));
    await secret.changeInstall({ channelId: 'C1' });
    await secret.world.open(await secret.world.start(), 'write');
    await secret.deliver();
    expect(secret.slack.messages).toEqual([]);
  });

  test('a reminder stands below its card', async () => {
    const slack = await city();
    await slack.link('mobility-contact', true);
    await slack.world.open(await slack.world.start(), 'write');
    await slack.deliver();
    later(slack, 4 * 60 + 1);
    await sweep(slack);
    await slack.deliver();
    const [card, reminder, ...more] = directTo(slack, 'mobility-contact');
    expect(reminder).toMatchObject({ threadTs: card?.ts });
    expect(reminder?.message.text).toContain('This still waits for you');
    expect(more).toEqual([]);
  });

  test('a decision elsewhere, a lapse and the end of the run change each copy of a card once', async () => {
    const slack = await city();
    await slack.changeInstall({ channelId: 'C1' });
    for (const person of ['mobility-contact', 'mobility-dpo']) await slack.link(person, true);
    const runId = await slack.world.start();
    const task = await slack.world.opened(runId, 'approve');
    await slack.world.open(runId, 'write');
    await slack.deliver();
    await decideApproval(slack.world.ports, {
      taskId: task.id,
      person: await slack.world.person('mobility-dpo'),
      channel: 'portal',
      outcome: 'yes',
    });
    await slack.deliver();
    await slack.deliver();
    const copies = slack.slack.messages.filter(({ message }) => message.text.includes('Decide approve'));
    expect(copies.map(({ channelId }) => channelId).sort()).toEqual([
      'C1',
      `D${userOf('mobility-dpo').slice(1)}`,
    ]);
    const settled = () => slack.slack.updates.filter(({ message }) => message.text.startsWith('Settled'));
    expect(
      settled()
        .map(({ ts }) => ts)
        .sort(),
    ).toEqual(copies.map(({ ts }) => ts).sort());

    await stopRun(slack.world.ports, {
      runId,
      person: await slack.world.person('city-dpo'),
      channel: 'portal',
      reason: 'A test.',
      now: true,
    });
    await slack.deliver();
    await slack.deliver();
    expect(settled().filter(({ message }) => message.text.includes('no longer needed'))).toHaveLength(2);
    expect(settled()).toHaveLength(4);
    expect(slack.faults()).toEqual([]);
  });
});

describe('R8: Slack does not work', () => {
  test.each([
    ['429', new SlackError('ratelimited', 30)],
    ['ok:false', new SlackError('internal_error')],
    ['no answer', new SlackError('no_answer')],
  ])(
    'for half an hour (%s): decisions are taken, mail goes instead and says so, then all comes in order',
    async (_, fault) => {
      const slack = await city();
      await slack.link('mobility-contact', true);
      await slack.link('mobility-dpo', true);
      const runId = await slack.world.start();
      slack.slack.down(fault);
      await slack.world.open(runId, 'write');
      await slack.deliver();
      const calls = slack.slack.calls.length;
      later(slack, 0.1);
      await slack.world.open(runId, 'read');
      await slack.deliver();
      // Told to wait, nobody asks again, whatever comes.
      expect(slack.slack.calls).toHaveLength(calls);

      const approve = await slack.world.opened(runId, 'approve');
      const decided = await decideApproval(slack.world.ports, {
        taskId: approve.id,
        person: await slack.world.person('mobility-dpo'),
        channel: 'portal',
        outcome: 'yes',
      });
      expect(decided.result).toBe('decided');
      for (let minute = 0; minute < 30; minute += 2) {
        later(slack, 2);
        await sweep(slack);
      }
      expect(mailsTo(slack, 'contact@mobility.example')).toHaveLength(2);
      const changed = (await slack.world.events(runId)).filter(({ type }) => type === 'route-changed');
      expect(changed.map(({ data }) => data)).toMatchObject([
        { personId: 'mobility-contact', from: 'slack', to: 'email', why: 'slack.unreachable' },
        { personId: 'mobility-contact', from: 'slack', to: 'email', why: 'slack.unreachable' },
      ]);

      slack.slack.down(undefined);
      later(slack, 10);
      await sweep(slack);
      await sweep(slack);
      expect(directTo(slack, 'mobility-contact').map(({ message }) => message.text)).toEqual([
        expect.stringContaining('Do write'),
        expect.stringContaining('Do read'),
      ]);
      expect(mailsTo(slack, 'contact@mobility.example')).toHaveLength(2);
      expect((await slack.world.ports.store.slackInstall(TEAM))?.held).toBeUndefined();
      expect(await slack.world.chainHolds(runId)).toBe(true);
    },
  );

  test('the account is gone: mail goes at once, the run says so, and later mails need no detour', async () => {
    const slack = await city();
    await slack.link('mobility-contact', true);
    const runId = await slack.world.start();
    slack.slack.down(new SlackError('account_inactive'));
    await slack.world.open(runId, 'write');
    await slack.deliver();
    expect(mailsTo(slack, 'contact@mobility.example')).toHaveLength(1);
    expect(await slack.world.eventTypes(runId)).toContain('route-changed');
    expect((await slack.world.person('mobility-contact')).slack).toBeUndefined();
    await slack.world.open(runId, 'read');
    await slack.deliver();
    expect(mailsTo(slack, 'contact@mobility.example')).toHaveLength(2);
    expect(slack.world.ports.mailer.sent).toHaveLength(2);
  });

  test('a workspace that belongs to another organization now: nothing is posted there, mail goes at once', async () => {
    const slack = await city();
    await slack.link('mobility-contact', true);
    await slack.changeInstall({ organizationId: 'transit' });
    const runId = await slack.world.start();
    await slack.world.open(runId, 'write');
    expect(await slack.deliver()).toEqual([]);
    expect(directTo(slack, 'mobility-contact')).toEqual([]);
    expect(mailsTo(slack, 'contact@mobility.example')).toHaveLength(1);
    expect((await slack.world.person('mobility-contact')).slack).toBeUndefined();
    expect((await slack.world.ports.store.slackInstall(TEAM))?.endedAt).toBeUndefined();
  });

  test('who gets the mail anyway loses nothing, and nothing is said of it', async () => {
    const slack = await city();
    await slack.link('mobility-contact');
    const runId = await slack.world.start();
    slack.slack.down(new SlackError('channel_not_found'));
    await slack.world.open(runId, 'write');
    expect(await slack.deliver()).toEqual([]);
    expect(mailsTo(slack, 'contact@mobility.example')).toHaveLength(1);
    expect(await slack.world.eventTypes(runId)).not.toContain('route-changed');
  });
});
