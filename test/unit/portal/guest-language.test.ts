import { beforeEach, describe, expect, test } from '@jest/globals';
import { cancelTask } from '../../../core/actions/cancel-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { expireTask } from '../../../core/actions/expire-task.ts';
import { resendGuestLink } from '../../../core/actions/guest/look-after-guest.ts';
import { personStep } from '../../../core/rules/definition-steps.ts';
import { supplierAssessment } from '../../../workflows/supplier-assessment/process.ts';
import { type Draw, expectInEveryLanguage } from './support/expect-in-every-language.ts';
import { ANSWERS, guestPortal, REQUIREMENT, type GuestPortal } from './support/guest-in-memory.ts';
import { Browser, ORIGIN } from './support/portal-in-memory.ts';
import { translatedCity, writeIn } from './support/reading-in.ts';
import { languageOfPage } from './support/sentences.ts';

let portal: GuestPortal;
let link: string;

beforeEach(async () => {
  portal = await guestPortal();
  await translatedCity(portal.city);
  link = `/guest/${portal.lastToken()}`;
});

const visitor = () => new Browser(portal.app);
const shows =
  (path = link, browser = visitor()): Draw =>
  () =>
    browser.get(path);
const sends =
  (path: string, fields: Record<string, string>, browser = visitor()): Draw =>
  async () =>
    browser.post(path, fields, await browser.page(path));
const formOfAnother =
  (browser: Browser): Draw =>
  () =>
    browser.post('/guest', { _token: 'x' });
const wishes =
  (path: string): Draw =>
  (language) =>
    visitor().send(path, { method: 'GET', headers: { 'accept-language': language } });

async function entered(): Promise<Browser> {
  const browser = visitor();
  await browser.post(link, { do: 'ask' });
  await portal.deliver();
  const answer = await browser.post(link, { do: 'enter', code: portal.lastCode() });
  if (answer.status !== 303) throw new Error(`not in: ${answer.status}`);
  return browser;
}

async function answered(): Promise<Browser> {
  const browser = await entered();
  const page = await browser.page('/guest');
  const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
  const answer = await browser.post('/guest', { do: 'complete', version, ...ANSWERS }, page);
  if (answer.status !== 303) throw new Error(`not taken: ${answer.status}`);
  return browser;
}

async function answeredForThem(): Promise<Browser> {
  const browser = await entered();
  const person = await portal.city.person('mobility-records');
  const capabilities = [{ requirement: REQUIREMENT, level: 'not-met', evidence: 'Ours' }];
  const answers = { capabilities, usesSubProcessors: 'no' };
  await completeTask(portal.city.ports, { taskId: portal.taskId, person, channel: 'portal', answers });
  return browser;
}

async function lapsed(): Promise<Draw> {
  const { ports } = portal.city;
  const [task, run] = await Promise.all([ports.store.task(portal.taskId), ports.store.run(portal.runId)]);
  const step = personStep(supplierAssessment, 'questionnaire');
  if (task === undefined || run === undefined || step === undefined) throw new Error('not asked');
  await expireTask(ports, { run, task, step }, 'unanswered');
  return shows();
}

async function calledOff(): Promise<Draw> {
  const person = await portal.city.person('lead-dpo');
  const cancelled = await cancelTask(portal.city.ports, {
    taskId: portal.taskId,
    person,
    channel: 'portal',
    reason: 'Not needed.',
  });
  if (cancelled.result !== 'done') throw new Error(cancelled.result);
  return shows();
}

async function replaced(): Promise<Draw> {
  const person = await portal.city.person('mobility-records');
  await resendGuestLink(portal.city.ports, { taskId: portal.taskId, person, channel: 'portal' });
  await portal.deliver();
  return shows();
}

function expired(): Draw {
  portal.city.ports.clock.advance(90 * 24 * 3_600_000);
  return shows();
}

async function locked(): Promise<Draw> {
  for (let round = 0; round < 4; round += 1) {
    await visitor().post(link, { do: 'ask' });
    await portal.deliver();
    const code = portal.lastCode() === '111 111' ? '222222' : '111111';
    for (let tried = 0; tried < 5; tried += 1) await visitor().post(link, { do: 'enter', code });
  }
  return shows();
}

/** Names, and what people wrote. */
const same =
  /^(clause|clause8|Mobility Agency|Europe\/Berlin|.* – Mobility Agency|TLS 1\.3, see the data sheet|Data are encrypted on their way)$/;

const STATES: [string, () => Promise<Draw> | Draw][] = [
  ['What it is about', () => shows()],
  ['We have mailed you a code', () => shows(`${link}?said=code`)],
  ['Type the six digits', () => sends(link, { do: 'enter', code: 'x' })],
  ['You answered it', async () => (await answered(), shows())],
  ['Somebody at Mobility Agency answered it for you', async () => (await answeredForThem(), shows())],
  ['went on without your answer', lapsed],
  ['took this question back', calledOff],
  ['There is a newer link', replaced],
  ['This link has expired', expired],
  ['This link is locked', locked],
  ['Send my answers', async () => shows('/guest', await entered())],
  ['Nothing has been sent yet', async () => shows('/guest?said=saved', await entered())],
  [
    'to put right',
    async () => sends('/guest', { do: 'complete', 'a.usesSubProcessors': 'no' }, await entered()),
  ],
  ['It has changed since', async () => sends('/guest', { do: 'complete', version: '99' }, await entered())],
  ['That form belongs to another visit', async () => formOfAnother(await entered())],
  ['Thank you, we have your answers', async () => shows('/guest', await answered())],
  ['This has been answered', async () => shows('/guest', await answeredForThem())],
  ['We do not know this link', () => wishes('/guest/unknown')],
  ['Please open your personal link again', () => wishes('/guest')],
];

describe('the pages of a guest', () => {
  test.each(STATES)('%s: nothing is left in English', async (says, arrange) => {
    await expectInEveryLanguage(portal.city, await arrange(), { says, same });
  });

  test('say who asks and by when, whatever the organization is called', async () => {
    const { store } = portal.city.ports;
    const before = await store.organization('mobility');
    if (before === undefined) throw new Error('no organization');
    const after = { ...before, name: 'Rad {left} & {when} <b>AG</b>', version: before.version + 1 };
    await store.commit({ writes: [{ entity: 'organization', before, after }], events: [] });
    const page = await (await visitor().get(link)).text();
    const lede = /<p class="lede">(.*?)<\/p>/s.exec(page)?.[1] ?? '';
    expect(lede.replaceAll(/<\/?time[^>]*>/g, '')).toMatch(
      /^Rad \{left\} &amp; \{when\} &lt;b&gt;AG&lt;\/b&gt; asks you by \w{3} \d+ \w+ 2026, \d\d:\d\d \(Europe\/Berlin\), in .+\.$/,
    );
  });

  test('are in the language of the organization that asks, whatever the browser wishes', async () => {
    await writeIn(portal.city, 'nl');
    const headers = { 'accept-language': 'fr' };
    const page = await (await portal.app.request(`${ORIGIN}${link}`, { headers })).text();
    expect(languageOfPage(page)).toBe('nl');
    const unknown = await portal.app.request(`${ORIGIN}/guest/unknown`, { headers });
    expect(unknown.headers.get('vary')).toBe('Accept-Language');
    expect(languageOfPage(await unknown.text())).toBe('fr');
  });
});
