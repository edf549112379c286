import { beforeEach, describe, expect, test } from '@jest/globals';
import { wantedLanguage } from '../../../portal/http/wanted-language.ts';
import { type Draw, expectInEveryLanguage } from './support/expect-in-every-language.ts';
import { mailPortal, TASK, type MailPortal } from './support/mail-link-in-memory.ts';
import * as state from './support/mail-link-states.ts';
import { ORIGIN } from './support/portal-in-memory.ts';
import { prefer, translatedCity, writeIn } from './support/reading-in.ts';
import { languageOfPage } from './support/sentences.ts';

const { answers, deciding, DPO, opened, RESPONDER, shows, wishes } = state;

let portal: MailPortal;

beforeEach(async () => {
  portal = await mailPortal(await translatedCity());
});

const same =
  /^(clause|clause8|Mobility Agency|Europe\/Berlin|\w+ of \w+|Parking data readable|“?Plates\.”?|[0-9a-f]{16}…)$/;

/** Pages of a link, before and after its code: what the English one says, and how it comes to be. */
const LINKS: [string, (portal: MailPortal) => Promise<Draw>][] = [
  ['What is asked', async (at) => shows(await opened(at, RESPONDER))],
  ['We have mailed you a code', async (at) => shows(await opened(at, RESPONDER), `${TASK}?said=code`)],
  ['We have mailed you a new link', async (at) => shows(await opened(at, RESPONDER), `${TASK}?said=link`)],
  ['Type the six digits', async (at) => answers(await opened(at, RESPONDER), { do: 'enter', code: 'x' })],
  [
    'no code that is still good',
    async (at) => answers(await opened(at, RESPONDER), { do: 'enter', code: '111111' }),
  ],
  ['We have mailed you several times', async (at) => answers(await state.askedTooOften(at), { do: 'link' })],
  ['What each choice does', async (at) => shows(await opened(at, DPO, await deciding(at)))],
  ['a mailed code is not enough', async (at) => shows(await state.signInOnly(at))],
  ['A step could not go on', async (at) => shows(await state.stuck(at))],
  ['belongs to another link', async (at) => state.formOfAnother(await opened(at, RESPONDER))],
  ['This link is for somebody else', async (at) => shows(await state.somebodyElse(at))],
  ['You have spoken', async (at) => shows(await state.spoken(at))],
  ['with “Personal data breach”', async (at) => shows(await state.answered(at))],
  ['with “Notify the authority”', async (at) => shows(await state.decided(at))],
  ['Nobody answered in time', async (at) => shows(await state.lapsed(at))],
  ['This was called off', async (at) => shows(await state.calledOff(at))],
  ['Others are asked now', async (at) => shows(await state.withoutRole(at))],
  ['There is a newer mail', async (at) => shows(await state.replaced(at))],
  ['This link has expired', async (at) => shows(await state.expired(at))],
  ['This link is locked', async (at) => shows(await state.locked(at))],
  ['you act in that name', async (at) => shows(await at.entered(RESPONDER))],
  ['Draft saved', async (at) => shows(await at.entered(RESPONDER), `${TASK}?said=saved`)],
  ['2 things to put right', async (at) => answers(await at.entered(RESPONDER), { do: 'complete' })],
  ['Release it from', async (at) => shows(await state.heldAndCommented(at))],
  [
    'It has changed since',
    async (at) => answers(await at.entered(RESPONDER), { do: 'complete', version: '99' }),
  ],
  ['Your decision', async (at) => shows(await at.entered(DPO, await deciding(at)))],
  ['Choose a decision.', async (at) => answers(await at.entered(DPO, await deciding(at)), { do: 'decide' })],
  [
    'needs a reason',
    async (at) =>
      answers(await at.entered(DPO, await deciding(at)), { do: 'decide', outcome: 'notify-authority' }),
  ],
  ['Latest by law', async (at) => shows(await state.withClocks(at))],
  ['Decided by', async (at) => shows(await state.decidedInside(at))],
];

/** Pages that do not know who reads them, and the switch of the daily list. */
const OTHERS: [string, (portal: MailPortal) => Promise<Draw> | Draw][] = [
  ['Open the link of a mail', (at) => wishes(at, '/t/')],
  ['You have left', (at) => wishes(at, '/t/?said=left')],
  ['This link opens nothing', (at) => wishes(at, TASK)],
  ['not known here', (at) => wishes(at, '/digest/x.y')],
  ['Send me single mails again', async (at) => wishes(at, await state.digestOf(at))],
  ['is switched off', async (at) => switchedOff(at, await state.digestOf(at))],
];

const switchedOff =
  ({ app }: MailPortal, path: string): Draw =>
  async () =>
    app.request(`${ORIGIN}${path}`, { method: 'POST' });

describe('every page that a mail leads to has nothing left in English', () => {
  test.each([...LINKS, ...OTHERS])('%s', async (says, arrange) => {
    await expectInEveryLanguage(portal.city, await arrange(portal), { says, same });
  });

  test.each([
    [0, 'You have 4 more tries'],
    [3, 'You have 1 more try'],
    [4, 'it is no longer good'],
  ])('after %i wrong codes and one more: %s', async (before, says) => {
    const browser = await opened(portal, RESPONDER);
    // Each language takes a try of its own, so each gets a code of its own.
    const draw: Draw = async () => {
      const code = await state.wrongCodes(portal, browser, before);
      return answers(browser, { do: 'enter', code })('en');
    };
    await expectInEveryLanguage(portal.city, draw, { says, same });
  });
});

test('who comes late reads what was decided as its button calls it', async () => {
  const browser = await state.decidedInside(portal);
  const again = answers(browser, { do: 'decide', outcome: 'not-notifiable', reason: 'Late.' });
  const page = await (await again('en')).text();
  expect(page).toMatch(/Already decided by .+ \(Notify the authority\)\. That stands\./);
});

describe('the language of a link', () => {
  const language = async (answer: Promise<Response> | Response) =>
    languageOfPage(await (await answer).text());

  test('is what the person has chosen, before that of the organization, whatever the browser wishes', async () => {
    const browser = await opened(portal, RESPONDER);
    await writeIn(portal.city, 'fr');
    const get = () => browser.send(TASK, { method: 'GET', headers: { 'accept-language': 'nl' } });
    expect(await language(get())).toBe('fr');
    await prefer(portal.city, RESPONDER, { language: 'de' });
    const answer = await get();
    expect(answer.headers.get('vary')).toBeNull();
    const page = await answer.text();
    expect(languageOfPage(page)).toBe('de');
    expect(page).toContain('Angeben, worum es geht');
    expect(page).toContain('Meldung einer Datenschutzverletzung');
    expect(page).toContain('Freitag, 22. Mai 2026, 20:00 Uhr (Europe/Berlin)');
    expect(page).toContain('<div class="prose" lang="en">');
  });

  test('is that of who is signed in, where the link is somebody else’s', async () => {
    const browser = await state.somebodyElse(portal);
    await prefer(portal.city, RESPONDER, { language: 'de' });
    await prefer(portal.city, 'transit-dpo', { language: 'nl' });
    expect(await language(browser.get(TASK))).toBe('nl');
  });

  test.each(['/t/', TASK, '/digest/x.y'])('is the browser’s at %s, and caches are told', async (path) => {
    const get = (headers: Record<string, string>) => portal.app.request(`${ORIGIN}${path}`, { headers });
    expect(await language(get({}))).toBe('en');
    const answer = await get({ 'accept-language': 'nl-BE,nl;q=0.9,en;q=0.8' });
    expect(answer.headers.get('vary')).toBe('Accept-Language');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await language(answer)).toBe('nl');
  });

  test.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de', 'de'],
    ['DE-at', 'de'],
    ['pl, fr;q=0.5', 'fr'],
    ['en;q=0.4, nl;q=0.6', 'nl'],
    ['fr;q=0, de;q=0.1', 'de'],
    ['fr;q=x, de;q=0.1', 'de'],
    ['de;q=0', 'en'],
    ['nlx', 'en'],
    [`${'pl,'.repeat(30)}de`, 'en'],
  ])('%s wishes for %s', (header, wanted) => {
    expect(wantedLanguage(header)).toBe(wanted);
  });
});
