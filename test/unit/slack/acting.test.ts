import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import type { Task } from '../../../core/rules/task.ts';
import { approvalStep, process, taskStep } from '../actions/support/processes.ts';
import { buttonIn, SlackWorld, TEAM, userOf } from './support/slack-world.ts';

const TEXT = (text: string) => ({ text: { v: { type: 'plain_text_input', value: text } } });

/** An approval of one DPO, with its card in her messages; the work it is about was done by the contact. */
async function approval(more: Parameters<typeof approvalStep>[1] = {}, private_ = false) {
  const steps = [
    taskStep('write'),
    approvalStep('approve', { decidesOn: 'write', by: [{ roles: ['dpo'], of: 'item' }], ...more }),
  ];
  const slack = await SlackWorld.create(process(steps, { private: private_ }));
  for (const person of ['mobility-dpo', 'mobility-contact']) await slack.link(person);
  const runId = await slack.world.start();
  const write = await slack.world.opened(runId, 'write');
  await completeTask(slack.world.ports, {
    taskId: write.id,
    person: await slack.world.person('mobility-contact'),
    channel: 'portal',
    answers: { text: 'Done.' },
  });
  const task = await slack.world.opened(runId, 'approve');
  await slack.deliver();
  const card = () => {
    const found = slack
      .standing()
      .filter(({ channelId }) => channelId === `D${userOf('mobility-dpo').slice(1)}`)
      .at(-1);
    if (found === undefined) throw new Error('no card');
    return found.message.blocks;
  };
  const read = async (): Promise<Task> => slack.world.task(task.id);
  return { slack, runId, task, card, read };
}

describe('deciding from Slack', () => {
  test('a confirmed press decides; every copy of the card says so, once', async () => {
    const { slack, card, read, runId } = await approval();
    expect(JSON.stringify(card())).toContain('"confirm"');
    await slack.press('mobility-dpo', buttonIn(card(), 'Yes'));
    expect((await read()).status).toBe('open');
    await slack.deliver();
    await slack.deliver();
    expect(await read()).toMatchObject({ status: 'done', outcome: 'yes', endedBy: { channel: 'slack' } });
    expect(slack.said()).toContain('Your decision is recorded: Yes.');
    const settled = slack.slack.updates.filter(({ message }) => message.text.startsWith('Settled'));
    expect(settled).toHaveLength(1);
    expect(JSON.stringify(settled)).toContain('Selma Okafor');
    expect(JSON.stringify(settled)).not.toContain('"decide:');
    expect(await slack.world.chainHolds(runId)).toBe(true);
    expect(slack.faults()).toEqual([]);
  });

  test('what needs a reason asks for it in a dialog, and records it', async () => {
    const { slack, card, read } = await approval();
    await slack.press('mobility-dpo', buttonIn(card(), 'No …'));
    expect(await slack.world.outbox()).toEqual([]);
    const [opened] = slack.slack.opened;
    if (opened === undefined) throw new Error('no dialog');
    const answer = await slack.submit('mobility-dpo', { id: 'V1', view: opened.view }, TEXT('Not yet good.'));
    expect(JSON.parse(answer.body)).toMatchObject({ response_action: 'update' });
    await slack.deliver();
    expect(await read()).toMatchObject({ status: 'done', outcome: 'no', reason: 'Not yet good.' });
    expect(JSON.stringify(slack.slack.views.get('V1'))).toContain('recorded');
    expect(slack.faults()).toEqual([]);
  });

  test('the same press delivered a hundred times is one voice', async () => {
    const { slack, card, runId } = await approval();
    const press = slack.pressOf('mobility-dpo', buttonIn(card(), 'Yes'));
    await Promise.all(Array.from({ length: 100 }, () => slack.interact(press)));
    await slack.deliver();
    expect((await slack.world.eventTypes(runId)).filter((type) => type === 'voice-recorded')).toHaveLength(1);
  });

  test('filings and telling people only lead to the page', async () => {
    const { slack, card, read, task } = await approval({ byMail: 'sign-in' });
    expect(JSON.stringify(card())).not.toContain('"decide:');
    expect(JSON.stringify(card())).toContain('Open and decide');
    const forged = JSON.stringify({ t: task.id, o: 'yes' });
    await slack.press('mobility-dpo', { action_id: 'decide:yes', value: forged });
    await slack.deliver();
    expect((await read()).status).toBe('open');
    expect(slack.said()).toContain('after signing in');
  });

  test('of a confidential run nothing is said but its process, and nothing can be pressed', async () => {
    const { slack, card, read, task } = await approval({}, true);
    expect(JSON.stringify(card())).toContain('Sample process');
    expect(JSON.stringify(card())).not.toMatch(/Decide approve|Mobility|decide:|comment/);
    await slack.press('mobility-dpo', {
      action_id: 'decide:yes',
      value: JSON.stringify({ t: task.id, o: 'yes' }),
    });
    await slack.deliver();
    expect((await read()).status).toBe('open');
    expect(slack.faults()).toEqual([]);
  });
});

describe('S15, S25: who does not decide', () => {
  test('nobody who has not linked an account: they get the way to do so', async () => {
    const { slack, card, read } = await approval();
    slack.slack.users.set(userOf('mobility-accountable'), { teamId: TEAM, name: 'Henrik', kind: 'member' });
    await slack.press('mobility-accountable', buttonIn(card(), 'Yes'));
    await slack.deliver();
    expect(slack.said()).toMatch(/Link your account first.*https:\/\/clause8\.example\/slack\/link\//);
    expect((await read()).voices).toEqual([]);
  });

  test('no unlinked person is even asked for a reason', async () => {
    const { slack, card } = await approval();
    await slack.press('mobility-accountable', buttonIn(card(), 'No …'));
    await slack.deliver();
    expect(slack.slack.opened).toEqual([]);
    expect(slack.said()).toContain('Link your account first');
  });

  test('nobody of another organization, although linked in their own workspace', async () => {
    const { slack, card, read } = await approval();
    await slack.install({ id: 'TTRANSIT', organizationId: 'transit' });
    await slack.link('transit-dpo', false, 'TTRANSIT');
    await slack.press('transit-dpo', buttonIn(card(), 'Yes'), { teamId: 'TTRANSIT' });
    await slack.deliver();
    expect(slack.said()).toContain('There is no such task for you');
    expect((await read()).voices).toEqual([]);
  });

  test('no guest of the workspace, who also loses the link', async () => {
    const { slack, card, read } = await approval();
    slack.slack.users.set(userOf('mobility-dpo'), { teamId: TEAM, name: 'Selma', kind: 'guest' });
    await slack.press('mobility-dpo', buttonIn(card(), 'Yes'));
    await slack.deliver();
    expect(slack.said()).toContain('Guests and bots');
    expect((await read()).voices).toEqual([]);
    expect((await slack.world.person('mobility-dpo')).slack).toBeUndefined();
  });

  test('no stranger of a shared channel', async () => {
    const { slack, card, read } = await approval();
    await slack.press('mobility-dpo', buttonIn(card(), 'Yes'), { userTeamId: 'TSTRANGER' });
    await slack.press('somebody', buttonIn(card(), 'No …'), { userTeamId: 'TSTRANGER' });
    await slack.deliver();
    expect(slack.said()).toContain('another workspace');
    expect(slack.slack.answers).toHaveLength(2);
    expect(slack.slack.opened).toEqual([]);
    expect((await read()).voices).toEqual([]);
  });

  test('nobody of a workspace that the app was removed from', async () => {
    const { slack, card, read } = await approval();
    await slack.event('Ev1', { type: 'app_uninstalled' });
    await slack.deliver();
    expect((await slack.world.person('mobility-dpo')).slack).toBeUndefined();
    await slack.press('mobility-dpo', buttonIn(card(), 'Yes'));
    await slack.deliver();
    expect(slack.said()).toContain('not connected');
    expect((await read()).voices).toEqual([]);
    expect((await slack.world.ports.store.slackInstall(TEAM))?.endedAt).toBeDefined();
  });

  test('nobody who has left the organization of the workspace, or whose workspace belongs to another one now', async () => {
    const { slack, card, read } = await approval();
    await slack.changeInstall({ organizationId: 'transit' });
    await slack.press('mobility-dpo', buttonIn(card(), 'Yes'));
    await slack.deliver();
    expect(slack.said()).toContain('Link your account first');
    expect((await read()).voices).toEqual([]);
    expect((await slack.world.person('mobility-dpo')).slack).toBeUndefined();
  });

  test('word that the app was removed does not end a connection that was made after it', async () => {
    const { slack } = await approval();
    await slack.event('Ev1', { type: 'app_uninstalled' });
    slack.world.ports.clock.advance(1000);
    await slack.changeInstall({ installedAt: slack.world.ports.now() });
    await slack.deliver();
    expect((await slack.world.ports.store.slackInstall(TEAM))?.endedAt).toBeUndefined();
    expect((await slack.world.person('mobility-dpo')).slack).toBeDefined();
  });

  test('tokens of people that are revoked end nothing; that of the bot ends the install', async () => {
    const { slack } = await approval();
    await slack.event('Ev1', { type: 'tokens_revoked', tokens: { oauth: ['U1'] } });
    await slack.deliver();
    expect((await slack.world.ports.store.slackInstall(TEAM))?.endedAt).toBeUndefined();
    await slack.event('Ev2', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } });
    await slack.deliver();
    expect((await slack.world.ports.store.slackInstall(TEAM))?.endedAt).toBeDefined();
  });

  test('a stale button is answered with how it stands, and its card is put right', async () => {
    const { slack, card, read } = await approval();
    const yes = buttonIn(card(), 'Yes');
    const no = buttonIn(card(), 'No …');
    await slack.press('mobility-dpo', yes);
    await slack.deliver();
    await slack.press('mobility-dpo', yes);
    await slack.press('mobility-dpo', no);
    await slack.deliver();
    expect(slack.said()).toMatch(/Already settled.*Selma Okafor has settled this with “Yes”/);
    expect(slack.slack.opened).toEqual([]);
    expect((await read()).voices).toHaveLength(1);

    const before = await read();
    if (before.endedBy?.kind !== 'person') throw new Error('not decided');
    const endedBy = { ...before.endedBy, personId: 'nobody-any-more' };
    const after = { ...before, endedBy, version: before.version + 1 };
    await slack.world.ports.store.commit({ writes: [{ entity: 'task', before, after }], events: [] });
    await slack.press('mobility-dpo', yes, { triggerId: 'later' });
    await slack.deliver();
    expect(slack.said()).toContain('A person who has left has settled this');
  });

  test('nobody on their own work, and the attempt is kept', async () => {
    const { slack, task, read, runId } = await approval({ by: [{ roles: ['contact'], of: 'item' }] });
    const value = JSON.stringify({ t: task.id, o: 'yes' });
    await slack.press('mobility-contact', { action_id: 'decide:yes', value });
    await slack.deliver();
    expect((await read()).voices).toEqual([]);
    expect(slack.said()).toContain('Nobody decides on their own work');
    expect(await slack.world.eventTypes(runId)).toContain('decision-refused');
  });

  test('what has changed since it was shown is not decided', async () => {
    const { slack, card, read } = await approval();
    const { value = '' } = buttonIn(card(), 'Yes');
    const other = JSON.stringify({ ...JSON.parse(value), h: '0'.repeat(64) });
    await slack.press('mobility-dpo', { action_id: 'decide:yes', value: other });
    await slack.deliver();
    expect(slack.said()).toContain('It has changed');
    expect((await read()).voices).toEqual([]);
  });

  test('somebody whose account was changed is linked no more', async () => {
    const { slack } = await approval();
    const user = { id: userOf('mobility-dpo'), team_id: TEAM, profile: { email: 'dpo@mobility.example' } };
    await slack.event('Ev1', { type: 'user_change', user });
    await slack.deliver();
    expect((await slack.world.person('mobility-dpo')).slack).toBeDefined();
    await slack.event('Ev2', { type: 'user_change', user: { ...user, is_restricted: true } });
    await slack.deliver();
    expect((await slack.world.person('mobility-dpo')).slack).toBeUndefined();
  });
});

test('an act that cannot be done for six hours is given up, and does not happen when nobody expects it', async () => {
  const { slack, card, read } = await approval();
  await slack.press('mobility-dpo', buttonIn(card(), 'Yes'));
  slack.slack.down(new Error('unreadable'));
  expect(await slack.deliver()).toEqual(['Error']);
  slack.world.ports.clock.advance(6 * 3_600_000);
  expect(await slack.deliver()).toEqual([]);
  slack.slack.down(undefined);
  await slack.deliver();
  expect((await read()).voices).toEqual([]);
});

describe('other acts', () => {
  async function open() {
    const slack = await SlackWorld.create(process([taskStep('write', { byMail: 'reply' })]));
    await slack.link('mobility-contact');
    const runId = await slack.world.start();
    const task = await slack.world.opened(runId, 'write');
    await slack.deliver();
    const card = slack.standing().at(-1)?.message.blocks ?? [];
    return { slack, task, card, runId };
  }

  test('a task is taken on, commented, and answered in a dialog that comes back with what is wrong', async () => {
    const { slack, task, card, runId } = await open();
    await slack.press('mobility-contact', buttonIn(card, 'I take it on'));
    await slack.deliver();
    expect(slack.said()).toContain('It is yours');
    await slack.press('mobility-contact', buttonIn(card, 'Comment'));
    const comment = slack.slack.opened.at(-1);
    if (comment === undefined) throw new Error('no dialog');
    await slack.submit('mobility-contact', { id: 'V1', view: comment.view }, TEXT('Wait for the draft.'));
    await slack.deliver();
    expect((await slack.world.task(task.id)).comments).toMatchObject([
      { text: 'Wait for the draft.', channel: 'slack' },
    ]);

    await slack.press('mobility-contact', buttonIn(card, 'Answer here'));
    await slack.deliver();
    const form = slack.slack.views.get('V2');
    if (form === undefined) throw new Error('no form');
    await slack.submit('mobility-contact', { id: 'V2', view: form }, TEXT('x'.repeat(101)));
    await slack.deliver();
    const again = slack.slack.views.get('V2');
    expect(JSON.stringify(again)).toContain('Please look at this again');
    if (again === undefined) throw new Error('no form');
    const payload = { id: 'V2b', view: again };
    await slack.submit('mobility-contact', payload, TEXT('Good.'));
    await slack.deliver();
    expect(await slack.world.task(task.id)).toMatchObject({ status: 'done', answers: { text: 'Good.' } });
    expect(await slack.world.eventTypes(runId)).toEqual(
      expect.arrayContaining(['task-claimed', 'task-commented', 'task-completed']),
    );
    expect(await slack.world.chainHolds(runId)).toBe(true);
    expect(slack.faults()).toEqual([]);
  });

  test('the home shows what waits, and who is not linked how to link', async () => {
    const { slack, task } = await open();
    const home = (personId: string) => JSON.stringify(slack.slack.homes.get(userOf(personId)));
    await slack.event('Ev1', { type: 'app_home_opened', user: userOf('mobility-contact'), tab: 'home' });
    slack.slack.users.set(userOf('mobility-dpo'), { teamId: TEAM, name: 'Selma', kind: 'member' });
    await slack.event('Ev2', { type: 'app_home_opened', user: userOf('mobility-dpo'), tab: 'home' });
    await slack.deliver();
    expect(home('mobility-contact')).toContain(encodeURIComponent(task.id));
    expect(home('mobility-dpo')).toContain('Link your account');
    expect(slack.faults()).toEqual([]);
  });

  test('commands: each answers in words, and a process is started once', async () => {
    const { slack, runId } = await open();
    const answer = async (text: string) => {
      await slack.command('mobility-contact', text);
      await slack.deliver();
      return slack.said();
    };
    expect(await answer('tasks')).toContain('Do write');
    expect(await answer('')).toContain('Do write');
    expect(await answer('DEADLINE')).toContain('Do write');
    expect(await answer(`status ${runId}`)).toContain('is under way');
    expect(await answer(`deadline ${runId}`)).toContain('What falls due');
    expect(await answer('status INC-404')).toContain('Not found');
    expect(await answer('help')).toContain('/clause8 status');
    expect(await answer('make coffee')).toContain('not understood');
    expect(await answer('start')).toContain('Sample process');
    await answer('start sample');
    const [id, view] = [...slack.slack.views].at(-1) ?? [];
    if (id === undefined || view === undefined) throw new Error('no dialog');
    for (let times = 0; times < 2; times += 1)
      await slack.submit('mobility-contact', { id, view }, TEXT('Something new'));
    await slack.deliver();
    const runs = await slack.world.ports.store.partiesOf('mobility', { limit: 10 });
    expect(runs.items).toHaveLength(2);
    await answer('delegate');
    expect(JSON.stringify([...slack.slack.views.values()].at(-1))).toContain('Who acts for you?');
    expect(slack.faults()).toEqual([]);
  });
});
