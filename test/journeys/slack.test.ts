import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { sendEvent } from '../../local/slack/send-to-app.ts';
import { forgetTokens } from '../../local/slack/web-api.ts';
import { followRun, type ProcessCase } from './support/process-case.ts';
import { visitPortal, type PortalVisitor } from './support/portal-visitor.ts';
import { RISK_START, riskScript } from './support/scripts/risk-management.ts';
import { slackPerson, wordsOf, type SlackPerson } from './support/slack-person.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

jest.setTimeout(240_000);

let cloud: TestCloud;
let jonas: SlackPerson;
let selma: SlackPerson;
let run: ProcessCase;

beforeAll(async () => {
  cloud = await openTestCloud({ startAt: '2026-06-01T08:00:00.000Z' });
  jonas = slackPerson(cloud, 'Jonas Adler');
  selma = slackPerson(cloud, 'Selma Okafor');
});
afterAll(async () => {
  await cloud.close();
});

async function visit(email: string): Promise<PortalVisitor> {
  return visitPortal(cloud.url, email);
}

function attribute(page: string, name: string, like: RegExp): string {
  const found = [...page.matchAll(new RegExp(`${name}="([^"]*)"`, 'g'))].map(([, value = '']) => value);
  const value = found.find((one) => like.test(one));
  if (value === undefined) throw new Error(`no ${name} like ${like.source}`);
  return value.replaceAll('&amp;', '&');
}

/** Follows the button of an answer to the signed-in page, and says yes there. */
async function link(person: SlackPerson): Promise<void> {
  await person.command('link');
  const [answer] = person.messages();
  const button = answer?.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))[0];
  const visitor = await visit(person.user.email);
  const page = await visitor.page(new URL(button?.url ?? '').pathname);
  expect(page).toContain(person.user.name);
  const token = attribute(page, 'value', /^[\w-]{80,}$/);
  expect((await visitor.send('/me/slack', page, { do: 'link', token })).status).toBe(303);
}

describe('Slack, from the install to its end', () => {
  test('a workspace is connected on a signed-in page, once for each state', async () => {
    const visitor = await visit('selma.okafor@mobility-agency.example');
    const page = await visitor.page('/slack');
    expect(page).toContain('No workspace is connected');
    const on = await visitor.send('/slack', page, { do: 'connect', organizationId: 'mobility-agency' });
    const authorize = new URL(attribute(on.text, 'href', /oauth\/v2\/authorize/));
    expect(await (await fetch(authorize)).text()).toContain('Into which workspace?');
    const allowed = await fetch(new URL('/local/slack/oauth/v2/authorize', cloud.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({
        state: authorize.searchParams.get('state') ?? '',
        redirect_uri: authorize.searchParams.get('redirect_uri') ?? '',
        teamId: selma.user.teamId,
        do: 'allow',
      }),
    });
    const back = new URL(allowed.headers.get('location') ?? '');
    const finish = await visitor.page(back.pathname + back.search);
    expect(finish).toContain('Nothing is connected yet');
    const fields = {
      do: 'finish',
      organizationId: 'mobility-agency',
      code: back.searchParams.get('code') ?? '',
      state: back.searchParams.get('state') ?? '',
    };
    expect((await visitor.send('/slack', finish, fields)).status).toBe(303);
    expect((await visitor.send('/slack', finish, fields)).status).toBe(422);
    expect(await visitor.page('/slack')).toContain('Each person links');
  });

  test('an account is linked through a signed-in page, and by nobody else', async () => {
    expect(await jonas.command('tasks')).toContain('Link your account first');
    await link(jonas);
    await link(selma);
    expect(await jonas.command('help')).toContain('/clause8 delegate');
    // The link of one is no use to another.
    await jonas.command('link');
    expect(wordsOf(jonas.messages()[0]?.blocks ?? [])).toContain('is linked to Jonas Adler');
  });

  test('a process is started in a dialog, and its first task comes as a card', async () => {
    expect(await jonas.command('start')).toContain('risk-management');
    await jonas.command('start risk-management');
    expect(jonas.dialog()).toContain('Risk');
    await jonas.send(Object.fromEntries(Object.entries(RISK_START).map(([key, value]) => [key, [value]])));
    expect(jonas.dialog()).toContain('Started');
    const parties = await (await cloud.as(jonas.user.email)).get('/api/v1/runs');
    const { items } = parties.json as { items: { id: string }[] };
    run = await followRun(cloud, items[0]?.id ?? '');
    expect(jonas.message('Please answer').text).toContain('Mobility Agency');
    expect(await jonas.command('tasks')).toContain('Waiting for you');
  });

  test('asking for changes takes a reason in a dialog; approving asks once more; a late button is answered', async () => {
    await run.play(riskScript, { until: 'review-treatment' });
    // As it stood on the screen before it was changed.
    const card = structuredClone(selma.message('Please decide'));
    await selma.press(card, 'Ask for changes …');
    expect(selma.dialog()).toContain('Why?');
    await selma.send({ text: ['Say who carries out what.'] });
    expect(selma.dialog()).toContain('recorded');
    const settled = cloud.slack.messages({ teamId: selma.user.teamId }).find(({ ts }) => ts === card.ts);
    expect(wordsOf(settled?.blocks ?? [])).toMatch(/Settled[\s\S]*Selma Okafor/);
    expect(wordsOf(settled?.blocks ?? [])).not.toContain('[Ask for changes');
    await selma.press(card, 'Approve');
    expect(wordsOf(selma.messages()[0]?.blocks ?? [])).toContain('Already settled');

    await run.play(riskScript, { until: 'review-treatment' });
    await selma.press(selma.message('Please decide'), 'Approve');
    expect(wordsOf(selma.messages().find(({ onlyFor }) => onlyFor !== undefined)?.blocks ?? [])).toContain(
      'recorded',
    );
    const events = await run.events();
    const heard = events.filter(({ type }) => type === 'voice-recorded');
    expect(heard.map(({ actor }) => (actor.kind === 'person' ? actor.channel : ''))).toEqual([
      'slack',
      'slack',
    ]);
  });

  test('a short form is answered in a dialog', async () => {
    await run.play(riskScript, { until: 'advice' });
    await selma.press(selma.message('Please answer'), 'Answer here');
    const dialog = cloud.slack.dialogOf(selma.user.id);
    const inputs = dialog?.view.blocks.flatMap((block) => (block.type === 'input' ? [block] : [])) ?? [];
    expect(inputs.length).toBeGreaterThan(0);
    const entered = Object.fromEntries(
      inputs.map(({ block_id, element }) => [block_id, [element.options?.[0]?.value ?? 'Nothing to add.']]),
    );
    await selma.send(entered);
    expect(selma.dialog()).toContain('Your answers are recorded');
    const done = (await run.events()).filter(({ type }) => type === 'task-completed').at(-1);
    expect(done?.actor).toMatchObject({ personId: 'selma-okafor', channel: 'slack' });
  });

  test('a card is changed when somebody decides in the portal', async () => {
    await run.play(riskScript, { until: 'review-summary' });
    const card = selma.message('Please decide');
    await run.decide('selma-okafor', 'review-summary', 'approve');
    const now = selma.messages().find(({ ts }) => ts === card.ts);
    expect(now?.changedAt).toBeDefined();
    expect(wordsOf(now?.blocks ?? [])).toMatch(/Settled/);
    expect((await run.verdict()).ok).toBe(true);
  });

  test('the pages of the sandbox show it all', async () => {
    const page = await (
      await fetch(new URL(`/local/slack/${selma.user.teamId}/${selma.user.id}`, cloud.url))
    ).text();
    expect(page).toContain('Settled');
    expect(page).toContain('Type a command');
  });

  test('when the app is removed, nobody acts from there, and mail goes on', async () => {
    forgetTokens(cloud.slack, selma.user.teamId);
    await sendEvent(cloud.slack, selma.user.teamId, { type: 'app_uninstalled' });
    await cloud.settle();
    expect(await jonas.command('tasks')).toContain('not connected');
    expect(await (await visit(selma.user.email)).page('/me')).toContain('Not linked');
    expect(cloud.trouble).toEqual([]);
  });
});
