import { cancelTask } from '../../../../core/actions/cancel-task.ts';
import { completeTask } from '../../../../core/actions/complete-task.ts';
import { digestOffUrl } from '../../../../core/actions/digest/digest-token.ts';
import { expireTask } from '../../../../core/actions/expire-task.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import { linkFormSecret } from '../../../../portal/pages/mail/mail-cookies.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { clockFrom } from '../../rules/sample-clock.ts';
import { openStep, START } from './city-in-memory.ts';
import type { Draw } from './expect-in-every-language.ts';
import { TASK, type MailPortal } from './mail-link-in-memory.ts';
import { Browser } from './portal-in-memory.ts';

export const RESPONDER = 'mobility-responder';
export const DPO = 'mobility-dpo';
const HEAD = 'mobility-accountable';

export const shows =
  (browser: Browser, path = TASK): Draw =>
  () =>
    browser.get(path);

export const answers =
  (browser: Browser, fields: Record<string, string>): Draw =>
  async () =>
    browser.post(TASK, fields, await browser.page(TASK));

/** A page that knows of nobody: the browser wishes for a language. */
export const wishes =
  ({ app }: MailPortal, path: string): Draw =>
  (language) =>
    new Browser(app).send(path, { method: 'GET', headers: { 'accept-language': language } });

export const formOfAnother =
  (browser: Browser): Draw =>
  () =>
    browser.post(TASK, { do: 'ask', _token: linkFormSecret('another') });

export async function opened(portal: MailPortal, personId: string, taskId?: string): Promise<Browser> {
  return portal.opened(await portal.tokenFor(personId, taskId));
}

/** A case whose DPO and head are asked to decide; answers the task. */
export async function deciding({ city, triage, runId }: MailPortal): Promise<string> {
  await completeTask(city.ports, {
    taskId: triage,
    person: await city.person(RESPONDER),
    channel: 'portal',
    answers: { assessment: 'personal-data-breach', reason: 'Plates.', controllers: ['mobility'] },
  });
  await openStep(city, runId, { stepId: 'decisions' });
  return `${runId}~decide~1~mobility`;
}

async function decide(portal: MailPortal, personId: string, taskId: string): Promise<void> {
  const browser = await portal.entered(personId, taskId);
  const page = await browser.page(TASK);
  const shownHash = /name="shownHash" value="([0-9a-f]{64})"/.exec(page)?.[1] ?? '';
  const fields = { do: 'decide', shownHash, outcome: 'notify-authority', reason: 'Plates.' };
  const answer = await browser.post(TASK, fields, page);
  if (answer.status !== 303) throw new Error(`not decided: ${answer.status}`);
}

export async function spoken(portal: MailPortal): Promise<Browser> {
  const taskId = await deciding(portal);
  await decide(portal, DPO, taskId);
  return opened(portal, DPO, taskId);
}

export async function answered(portal: MailPortal): Promise<Browser> {
  const browser = await opened(portal, RESPONDER);
  await deciding(portal);
  return browser;
}

export async function decided(portal: MailPortal): Promise<Browser> {
  const taskId = await deciding(portal);
  await decide(portal, DPO, taskId);
  await decide(portal, HEAD, taskId);
  return opened(portal, DPO, taskId);
}

/** Who has entered sees the end of the decision there. */
export async function decidedInside(portal: MailPortal): Promise<Browser> {
  const taskId = await deciding(portal);
  const browser = await portal.entered(DPO, taskId);
  await decide(portal, HEAD, taskId);
  await decide(portal, DPO, taskId);
  return browser;
}

/** Time limits of the decision: one with dates, one for which the law gives no number. */
export async function withClocks(portal: MailPortal): Promise<Browser> {
  const taskId = await deciding(portal);
  for (const ruleId of ['gdpr-33', 'gdpr-34']) {
    const after = { ...clockFrom(ruleId, START), runId: portal.runId };
    await portal.city.ports.store.commit({ writes: [{ entity: 'clock', after }], events: [] });
  }
  return portal.entered(DPO, taskId);
}

export async function lapsed(portal: MailPortal): Promise<Browser> {
  const browser = await opened(portal, RESPONDER);
  const { ports } = portal.city;
  const [task, run] = await Promise.all([ports.store.task(portal.triage), ports.store.run(portal.runId)]);
  const step = personStep(breachNotification, 'triage');
  if (task === undefined || run === undefined || step === undefined) throw new Error('no triage');
  await expireTask(ports, { run, task, step }, 'unclear');
  return browser;
}

export async function calledOff(portal: MailPortal): Promise<Browser> {
  await deciding(portal);
  const taskId = await openStep(portal.city, portal.runId, { stepId: 'contain' });
  const browser = await opened(portal, RESPONDER, taskId);
  const person = await portal.city.person('lead-dpo');
  await cancelTask(portal.city.ports, { taskId, person, channel: 'portal', reason: 'Plates.' });
  return browser;
}

export async function withoutRole(portal: MailPortal): Promise<Browser> {
  const browser = await opened(portal, RESPONDER);
  const before = await portal.city.person(RESPONDER);
  const memberships = [{ organizationId: 'mobility', roles: ['member' as const] }];
  const after = { ...before, memberships, version: before.version + 1 };
  await portal.city.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
  return browser;
}

export async function replaced(portal: MailPortal): Promise<Browser> {
  const browser = await opened(portal, RESPONDER);
  await portal.tokenFor(RESPONDER);
  return browser;
}

export async function expired(portal: MailPortal): Promise<Browser> {
  const browser = await opened(portal, RESPONDER);
  portal.city.ports.clock.advance(61 * 24 * 3_600_000);
  return browser;
}

/** Whoever asks again and again is told to wait. */
export async function askedTooOften(portal: MailPortal): Promise<Browser> {
  const browser = await replaced(portal);
  for (let round = 0; round < 3; round += 1) await answers(browser, { do: 'link' })('en');
  return browser;
}

/** Five tries for each code, four codes: then the link itself is locked. */
export async function locked(portal: MailPortal): Promise<Browser> {
  const browser = await opened(portal, RESPONDER);
  for (let round = 0; round < 4; round += 1) await wrongCodes(portal, browser, 5);
  return browser;
}

export async function wrongCodes(portal: MailPortal, browser: Browser, tries: number): Promise<string> {
  const code = (await portal.codeFor(browser, RESPONDER)) === '111 111' ? '222222' : '111111';
  for (let tried = 0; tried < tries; tried += 1) await answers(browser, { do: 'enter', code })('en');
  return code;
}

/** What it does cannot be taken back, so a mailed code is not enough. */
export async function signInOnly(portal: MailPortal): Promise<Browser> {
  await deciding(portal);
  const scope = { scope: 'mobility', organizationId: 'mobility' };
  await openStep(portal.city, portal.runId, { stepId: 'approve-filing', ...scope });
  return opened(portal, HEAD, `${portal.runId}~approve-filing~1~mobility`);
}

export async function stuck(portal: MailPortal): Promise<Browser> {
  const cause = { error: 'Plates.', cause: 'Plates.' };
  await openStep(portal.city, portal.runId, { stepId: 'severity', stuck: cause });
  const found = await portal.city.ports.store.case(portal.runId);
  return opened(portal, 'lead-dpo', found?.tasks.find(({ kind }) => kind === 'stuck')?.id);
}

/** A colleague is at the task, and others have written to it. */
export async function heldAndCommented(portal: MailPortal): Promise<Browser> {
  const browser = await portal.entered(RESPONDER);
  const { store, now } = portal.city.ports;
  const before = await store.task(portal.triage);
  if (before === undefined) throw new Error('no triage');
  const comment = { key: 'k', by: 'grid-dpo', at: now(), salt: 's', text: 'Plates.' };
  const comments = [
    { ...comment, channel: 'email' as const },
    { ...comment, channel: 'slack' as const },
  ];
  const after = { ...before, claimedBy: HEAD, comments, version: before.version + 1 };
  await store.commit({ writes: [{ entity: 'task', before, after }], events: [] });
  return browser;
}

export async function somebodyElse(portal: MailPortal): Promise<Browser> {
  return portal.opened(await portal.tokenFor(RESPONDER), await portal.browser('transit-dpo'));
}

/** Where the daily list of a person is switched off. */
export async function digestOf(portal: MailPortal): Promise<string> {
  const { ports, person } = portal.city;
  const digest = { at: '07:30', timeZone: 'Europe/Berlin' };
  const before = await person(DPO);
  const after = {
    ...before,
    digestKey: 'k'.repeat(24),
    preferences: { digest },
    version: before.version + 1,
  };
  await ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
  return new URL(digestOffUrl(ports, after) ?? '').pathname;
}
