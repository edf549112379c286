import { describe, expect, test } from '@jest/globals';
import { claimTask } from '../../../core/actions/claim-task.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { releaseTask } from '../../../core/actions/release-task.ts';
import { stopRun } from '../../../core/actions/stop-run.ts';
import { sealedTokens } from '../../../core/actions/slack/slack-token.ts';
import { SlackError } from '../../../core/rules/slack/slack-error.ts';
import type { Task } from '../../../core/rules/task.ts';
import { approvalStep, process, taskStep } from '../actions/support/processes.ts';
import { SlackWorld, TEAM, userOf, words } from './support/slack-world.ts';

/** A task of the contact and an approval of two, with cards for both and in the channel of the organization. */
async function city(private_ = false) {
  const steps = [taskStep('write', { byMail: 'reply' }), approvalStep('approve')];
  const slack = await SlackWorld.create(process(steps, { private: private_ }));
  await slack.changeInstall({ channelId: 'C1' });
  for (const person of ['mobility-contact', 'mobility-dpo', 'mobility-accountable'])
    await slack.link(person, true);
  const runId = await slack.world.start();
  return { slack, runId };
}

async function act(slack: SlackWorld, { id: taskId }: Task, personId: string) {
  const person = await slack.world.person(personId);
  return { taskId, person, channel: 'portal' as const };
}

const directTo = (slack: SlackWorld, personId: string) =>
  slack.standing().filter(({ channelId }) => channelId === `D${userOf(personId).slice(1)}`);
const shown = (slack: SlackWorld) => slack.standing().map(({ message }) => words(message.blocks));

describe('a card shows how its task stands', () => {
  test('who has taken it on, on every copy and with no further message, and that it was given back', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'write');
    await slack.deliver();
    const posted = slack.slack.messages.length;
    expect(shown(slack).filter((card) => card.includes('I take it on'))).toHaveLength(2);

    await claimTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    await slack.deliver();
    for (const card of shown(slack)) {
      expect(card).toContain('*Taken on by*\\nJonas Adler');
      expect(card).not.toContain('I take it on');
      expect(card).toContain('Answer here');
    }
    await releaseTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    await slack.deliver();
    for (const card of shown(slack)) expect(card).toContain('I take it on');
    expect(shown(slack)[0]).toContain('Why you: ');
    expect(slack.slack.messages).toHaveLength(posted);
    expect(slack.faults()).toEqual([]);
  });

  test('how many have spoken, and nobody’s name or choice before the end', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'approve');
    await slack.deliver();
    const posted = slack.slack.messages.length;
    const request = await act(slack, task, 'mobility-dpo');
    expect((await decideApproval(slack.world.ports, { ...request, outcome: 'yes' })).result).toBe('recorded');
    await slack.deliver();
    expect(shown(slack)).toHaveLength(3);
    for (const card of shown(slack)) {
      expect(card).toContain('*Have spoken*\\n1 of 2');
      expect(card).not.toContain('Selma Okafor');
    }
    expect(slack.slack.messages).toHaveLength(posted);
  });

  test('delivered twice, it is shown as it stands and nothing is added', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'write');
    await slack.deliver();
    await claimTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    const [order] = (await slack.world.outbox()).filter(({ work }) => work.kind === 'renew-cards');
    await slack.deliver();
    const before = slack.standing();
    if (order === undefined) throw new Error('no order');
    await slack.world.ports.store.commit({ writes: [{ entity: 'outbox', after: order }], events: [] });
    await slack.deliver();
    expect(slack.standing()).toEqual(before);
    expect(await slack.world.outbox()).toEqual([]);
  });

  test('nothing is written where no card stands, and none of a confidential run changes', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'write');
    await claimTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    expect((await slack.world.outbox()).map(({ work }) => work.kind)).not.toContain('renew-cards');

    const secret = await city(true);
    const own = await secret.slack.world.opened(secret.runId, 'write');
    await secret.slack.deliver();
    const before = secret.slack.standing();
    await claimTask(secret.slack.world.ports, await act(secret.slack, own, 'mobility-contact'));
    expect(await secret.slack.world.outbox()).toEqual([]);
    expect(secret.slack.standing()).toEqual(before);
  });

  test('an end that comes while it is shown stands in the end', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'approve');
    await slack.deliver();
    const request = await act(slack, task, 'mobility-dpo');
    await decideApproval(slack.world.ports, { ...request, outcome: 'yes' });
    const orders = await slack.world.outbox();
    const update = slack.slack.update.bind(slack.slack);
    let ended = false;
    slack.slack.update = async (token, at, message) => {
      if (!ended) {
        ended = true;
        const other = await act(slack, task, 'mobility-accountable');
        await decideApproval(slack.world.ports, { ...other, outcome: 'yes' });
        await slack.deliver();
      }
      return update(token, at, message);
    };
    expect(orders.map(({ work }) => work.kind)).toContain('renew-cards');
    await slack.deliver();
    for (const card of shown(slack)) {
      expect(card).toContain('Settled');
      expect(card).not.toContain('"decide:');
    }
  });

  test('so does the end of the run', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'write');
    await slack.deliver();
    await claimTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    const update = slack.slack.update.bind(slack.slack);
    let ended = false;
    slack.slack.update = async (token, at, message) => {
      if (!ended) {
        ended = true;
        const person = await slack.world.person('city-dpo');
        await stopRun(slack.world.ports, { runId, person, channel: 'portal', reason: 'A test.', now: true });
        await slack.deliver();
      }
      return update(token, at, message);
    };
    await slack.deliver();
    const cards = shown(slack).filter((card) => card.includes('Do write'));
    expect(cards.filter((card) => card.includes('Settled'))).toHaveLength(2);
    expect(cards).toHaveLength(2);
  });

  test('an order that is always overtaken is not done: what it showed last may be old', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'write');
    await slack.deliver();
    await claimTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    const { store } = slack.world.ports;
    const commit = store.commit.bind(store);
    store.commit = async (transaction) =>
      transaction.writes.some(({ entity }) => entity === 'slackCard') ? 'conflict' : commit(transaction);
    expect(await slack.deliver()).toEqual(['slack.unreachable']);
    store.commit = commit;
    expect(await slack.deliver()).toEqual([]);
    expect(await slack.world.outbox()).toEqual([]);
    for (const card of shown(slack)) expect(card).toContain('Taken on by');
  });

  test('who has left, and whoever took the workspace over, learn that it ended and not how', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'approve');
    await slack.deliver();
    for (const personId of ['mobility-dpo', 'mobility-accountable'])
      await decideApproval(slack.world.ports, { ...(await act(slack, task, personId)), outcome: 'yes' });
    const before = await slack.world.person('mobility-dpo');
    const memberships = [{ organizationId: 'city', roles: ['contact' as const] }];
    const after = { ...before, memberships, version: before.version + 1 };
    await slack.world.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    await slack.deliver();
    const [left] = directTo(slack, 'mobility-dpo');
    expect(words(left?.message.blocks ?? [])).toContain('Nothing is left to do.');
    expect(left?.message.text).toContain('Nothing is left to do.');
    expect(JSON.stringify(left)).not.toMatch(/Henrik Voss|Do approve|"decide:/);
    const others = slack.standing().filter(({ channelId }) => channelId !== left?.channelId);
    expect(others).toHaveLength(2);
    for (const { message } of others) expect(words(message.blocks)).toContain('Henrik Voss');

    const taken = await city();
    const other = await taken.slack.world.opened(taken.runId, 'approve');
    await taken.slack.deliver();
    for (const personId of ['mobility-dpo', 'mobility-accountable'])
      await decideApproval(taken.slack.world.ports, {
        ...(await act(taken.slack, other, personId)),
        outcome: 'yes',
      });
    const { ports } = taken.slack.world;
    const tokens = await sealedTokens(ports, { id: TEAM, organizationId: 'city' }, { token: 'of-the-city' });
    await taken.slack.changeInstall({ organizationId: 'city', ...tokens });
    await taken.slack.deliver();
    expect(shown(taken.slack).filter((card) => card.includes('Settled'))).toHaveLength(3);
    for (const card of shown(taken.slack)) expect(card).not.toContain('Henrik Voss');
  });

  test('while Slack takes nothing the order waits, and is done when it does', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'write');
    await slack.deliver();
    await claimTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    slack.slack.down(new SlackError('internal_error'));
    expect(await slack.deliver()).toEqual(['slack.unreachable']);
    slack.slack.down(undefined);
    slack.world.ports.clock.advance(31_000);
    expect(await slack.deliver()).toEqual([]);
    for (const card of shown(slack)) expect(card).toContain('Taken on by');
  });
});

test('what was tried with a token that had just ended is tried again with the new one', async () => {
  const { slack, runId } = await city();
  const task = await slack.world.opened(runId, 'write');
  await slack.deliver();
  const { ports } = slack.world;
  const place = { id: TEAM, organizationId: 'mobility' };
  const tokens = { token: 'old', refreshToken: 'refresh-0', expiresInSeconds: 0 };
  // Whoever renews it is slow, or has died.
  const install = { ...(await sealedTokens(ports, place, tokens)), renewingSince: ports.now() };
  await slack.changeInstall(install);
  const update = slack.slack.update.bind(slack.slack);
  slack.slack.update = async (token, at, message) => {
    if (token === 'old') throw new SlackError('token_expired');
    return update(token, at, message);
  };
  await claimTask(ports, await act(slack, task, 'mobility-contact'));
  expect(await slack.deliver()).toEqual(['slack.unreachable']);
  ports.clock.advance(31_000);
  expect(await slack.deliver()).toEqual([]);
  expect(shown(slack)).toHaveLength(2);
  for (const card of shown(slack)) expect(card).toContain('Taken on by');
});

test('a place that Slack will not let become a card is no message: the mail goes instead', async () => {
  const { slack, runId } = await city();
  slack.slack.update = () => Promise.reject(new SlackError('cant_update_message'));
  await slack.world.opened(runId, 'write');
  expect(await slack.deliver()).toEqual([]);
  expect(slack.world.ports.mailer.sent.map(({ to }) => to.email)).toEqual(['contact@mobility.example']);
  expect(await slack.world.eventTypes(runId)).toContain('route-changed');
});

describe('a sender that dies', () => {
  /** Fails as a function does that is stopped: whatever is done next is not done. */
  async function diesAtCard() {
    const { slack, runId } = await city();
    const { store } = slack.world.ports;
    const commit = store.commit.bind(store);
    let died = false;
    store.commit = async (transaction) => {
      const keepsCard = transaction.writes.some(({ entity }) => entity === 'slackCard');
      if (keepsCard && !died) {
        died = true;
        throw new Error('died');
      }
      return commit(transaction);
    };
    const task = await slack.world.opened(runId, 'write');
    return { slack, task };
  }

  test('between the post and the note of it leaves a message that can stay: it claims and asks nothing', async () => {
    const { slack, task } = await diesAtCard();
    await slack.deliver();
    const [orphan, ...others] = directTo(slack, 'mobility-contact');
    expect(others).toEqual([]);
    expect(words(orphan?.message.blocks ?? [])).toContain('How this stands is shown on its page.');
    expect(words(orphan?.message.blocks ?? [])).not.toMatch(/"value"|By\*|Mobility/);

    slack.world.ports.clock.advance(91_000);
    await slack.deliver();
    expect(directTo(slack, 'mobility-contact')).toHaveLength(2);
    await claimTask(slack.world.ports, await act(slack, task, 'mobility-contact'));
    await slack.deliver();
    const [still, card] = directTo(slack, 'mobility-contact');
    expect(still).toEqual(orphan);
    expect(words(card?.message.blocks ?? [])).toContain('Taken on by');
    expect(slack.faults()).toEqual([]);
  });

  test('when it has just shown as open what has ended: the next try shows the end again', async () => {
    const { slack, runId } = await city();
    await slack.world.opened(runId, 'write');
    const update = slack.slack.update.bind(slack.slack);
    slack.slack.update = async (token, at, message) => {
      slack.slack.update = update;
      const person = await slack.world.person('city-dpo');
      await stopRun(slack.world.ports, { runId, person, channel: 'portal', reason: 'A test.', now: true });
      await slack.deliver();
      await update(token, at, message);
      throw new Error('died');
    };
    await slack.deliver();
    expect(shown(slack).join()).toContain('I take it on');
    slack.world.ports.clock.advance(91_000);
    expect(await slack.deliver()).toEqual([]);
    expect(await slack.world.outbox()).toEqual([]);
    expect(shown(slack).join()).not.toContain('I take it on');
  });

  test('after the note of it leaves a place that the next try makes the card', async () => {
    const { slack, runId } = await city();
    await slack.changeInstall({ channelId: 'C2' });
    await slack.world.opened(runId, 'write');
    const update = slack.slack.update.bind(slack.slack);
    slack.slack.update = () => Promise.reject(new Error('died'));
    await slack.deliver();
    expect(shown(slack)).toHaveLength(2);
    for (const place of shown(slack)) expect(place).not.toContain('"value"');
    slack.slack.update = update;
    slack.world.ports.clock.advance(91_000);
    expect(await slack.deliver()).toEqual([]);
    expect(shown(slack)).toHaveLength(2);
    for (const card of shown(slack)) expect(card).toContain('Answer here');
  });
});
