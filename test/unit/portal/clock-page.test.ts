import { describe, expect, test } from '@jest/globals';

import { clockFrom } from '../rules/sample-clock.ts';
import { START, startBreach } from './support/city-in-memory.ts';
import { portalInMemory } from './support/portal-in-memory.ts';

/** The mobility agency's clock by a rule, in a breach, and its addresses. */
async function withClock(ruleId: string) {
  const portal = await portalInMemory();
  const { ports } = portal.city;
  const runId = await startBreach(portal.city);
  const clock = { ...clockFrom(ruleId, START), runId };
  await ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
  const stored = async () => (await ports.store.case(runId))?.clocks[0];
  const path = `/runs/${runId}/clocks/${clock.id}`;
  return { portal, ports, runId, path, api: `/api/v1${path}`, stored };
}

describe('the page of a clock', () => {
  test('shows both times, what is left, the zone and the way they were computed', async () => {
    const { portal, path } = await withClock('gdpr-33');
    const page = await (await portal.browser('mobility-dpo')).page(path);
    expect(page).toContain('Working target');
    expect(page).toContain('Mon 25 May 2026, 16:00 (Europe/Berlin)');
    expect(page).toContain('Latest by law');
    expect(page).toContain('Mon 25 May 2026, 17:00 (Europe/Berlin)');
    expect(page).toContain('in 3 days');
    expect(page).toContain('How was this computed?');
    expect(page).toContain('Read otherwise');
  });

  test('says why the law does not let it be extended or suspended, and where its start is corrected', async () => {
    const { portal, path } = await withClock('gdpr-33');
    const page = await (await portal.browser('mobility-dpo')).page(path);
    expect(page).toContain('The law knows no extension here: GDPR art. 33(1) gives none.');
    expect(page).toContain('The law knows no suspension here: GDPR art. 33(1) gives none.');
    expect(page).not.toContain('value="extend"');
    expect(page).not.toContain('value="suspend"');
    expect(page).toContain('value="lift"');
  });

  test('of a duty without a number shows our own target', async () => {
    const { portal, path } = await withClock('gdpr-34');
    const page = await (await portal.browser('mobility-dpo')).page(path);
    expect(page).toContain('Our own target');
    expect(page).not.toContain('Latest by law');
  });

  test('offers nothing to who may only see it, and says who may', async () => {
    const { portal, path } = await withClock('gdpr-12-3');
    const browser = await portal.browser('lead-dpo');
    const page = await browser.page(path);
    expect(page).toContain('Only the data protection officer, the privacy lead or the accountable person');
    expect(page).not.toContain('name="do"');
    const sent = await browser.post(path, { do: 'lift', 'a.lift.reason': 'x' }, await browser.page('/me'));
    expect(sent.status).toBe(404);
  });

  test('extends, warns that they were not told, and records that they were', async () => {
    const { portal, path, stored, ports } = await withClock('gdpr-12-3');
    const browser = await portal.browser('mobility-dpo');
    const missing = await browser.post(
      path,
      { do: 'extend', 'a.extend.reason': '' },
      await browser.page(path),
    );
    expect(missing.status).toBe(422);
    expect(await missing.text()).toContain('href="#a-extend-reason"');

    const sent = await browser.post(
      path,
      { do: 'extend', 'a.extend.reason': 'Many.' },
      await browser.page(path),
    );
    expect(sent.status).toBe(303);
    expect(await stored()).toMatchObject({ due: { strictDay: '2026-08-22' } });
    const extended = await browser.page(path);
    expect(extended).toContain('It is not on record that the person who asked was told');
    expect(extended).toContain('allows that only once');

    ports.clock.set('2026-05-22T16:00:00.000Z');
    await browser.post(path, { do: 'notice', 'a.notice.noticeAt': '2026-05-22T17:00' }, extended);
    expect((await stored())?.ledger.at(-1)).toMatchObject({
      type: 'noticed',
      noticeAt: '2026-05-22T15:00:00.000Z',
    });
    expect(await browser.page(path)).not.toContain('It is not on record');
  });

  test('lets the time stand still and go on', async () => {
    const { portal, path, stored, ports } = await withClock('gdpr-12-3');
    ports.clock.set('2026-05-26T08:00:00.000Z');
    const browser = await portal.browser('mobility-dpo');
    const fields = { do: 'suspend', 'a.suspend.ground': 'identity' };
    expect((await browser.post(path, fields, await browser.page(path))).status).toBe(303);
    const standing = await browser.page(path);
    expect(standing).toContain('27 days left');
    expect(standing).toContain('Stands still');
    ports.clock.set('2026-05-28T08:00:00.000Z');
    const later = await portal.browser('mobility-dpo');
    expect((await later.post(path, { do: 'resume' }, await later.page(path))).status).toBe(303);
    expect(await stored()).toMatchObject({ status: 'running', due: { strictDay: '2026-06-24' } });
    expect(await later.page(path)).toContain('2 days added');
  });

  test('records that it was done, and shows with what proof', async () => {
    const { portal, path, stored, ports } = await withClock('gdpr-12-3');
    ports.clock.set('2026-05-26T08:00:00.000Z');
    const browser = await portal.browser('mobility-dpo');
    const drawn = await browser.page(path);
    const empty = await browser.post(path, { do: 'meet', 'a.meet.metAt': '2026-05-25T12:00' }, drawn);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#a-meet-proof"');
    const fields = { do: 'meet', 'a.meet.metAt': '2026-05-25T12:00', 'a.meet.proof': 'Letter no. 7' };
    expect((await browser.post(path, fields, drawn)).status).toBe(303);
    expect(await stored()).toMatchObject({ status: 'met' });
    expect((await stored())?.ledger.at(-1)).toMatchObject({
      type: 'met',
      metAt: '2026-05-25T10:00:00.000Z',
      proof: 'Letter no. 7',
    });
    expect(await browser.page(path)).toContain('Recorded by hand: Letter no. 7');
    expect(await (await portal.browser('lead-dpo')).page(path)).not.toContain('Letter no. 7');
  });

  test('asks for the reasons of a delay only where the law does', async () => {
    const gdpr = await withClock('gdpr-33');
    const page = await (await gdpr.portal.browser('mobility-dpo')).page(gdpr.path);
    expect(page).toContain('Only if it was: GDPR art. 33(1).');
    const request = await withClock('gdpr-12-3');
    const other = await (await request.portal.browser('mobility-dpo')).page(request.path);
    expect(other).not.toContain('a-meet-reason');
  });

  test('of a report lets its start be corrected, and asks which where it counts from several acts', async () => {
    const { portal, path, stored } = await withClock('dora-initial');
    const browser = await portal.browser('mobility-dpo');
    const drawn = await browser.page(path);
    expect(drawn).toContain('When the incident was classified');
    expect(drawn).not.toContain('/awareness/mobility');
    const before = (await stored())?.ledger[0];
    const fields = {
      do: 'correct',
      'a.correct.startAct': 'awareness',
      'a.correct.startAt': '2026-05-22T11:00',
      'a.correct.reason': 'The log says so.',
    };
    expect((await browser.post(path, fields, drawn)).status).toBe(303);
    expect((await stored())?.ledger.at(-1)).toMatchObject({
      type: 'corrected',
      acts: { awareness: '2026-05-22T09:00:00.000Z' },
    });
    expect((await stored())?.ledger[0]).toEqual(before);
  });

  test('refuses what was drawn before somebody else was faster', async () => {
    const { portal, path, api } = await withClock('gdpr-12-3');
    const browser = await portal.browser('mobility-dpo');
    const drawn = await browser.page(path);
    await portal.api('mobility-dpo').call('POST', `${api}/lifting`, { reason: 'Withdrawn.' });
    const sent = await browser.post(path, { do: 'extend', 'a.extend.reason': 'Many.' }, drawn);
    expect(sent.status).toBe(409);
    expect(await sent.text()).toContain('The time limit is lifted');
  });
});

describe('the API of a clock', () => {
  test('answers with the clock as it is now, and says what may be done', async () => {
    const { portal, api } = await withClock('gdpr-12-3');
    const dpo = portal.api('mobility-dpo');
    const read = (await (await dpo.call('GET', api)).json()) as { offers: { act: string }[] };
    expect(read.offers.map(({ act }) => act)).toEqual(['correct', 'suspend', 'extend', 'meet', 'lift']);
    const extended = await dpo.call('POST', `${api}/extension`, { reason: 'Many.' });
    expect(extended.status).toBe(200);
    expect(await extended.json()).toMatchObject({ clock: { due: { lastDay: '2026-08-24' } } });
  });

  test('refuses with a sentence, and shows reasons and people to their own organization only', async () => {
    const { portal, api } = await withClock('gdpr-33');
    const dpo = portal.api('mobility-dpo');
    const refused = await dpo.call('POST', `${api}/extension`, { reason: 'x' });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({
      code: 'clock.refused',
      detail: expect.stringContaining('art. 33'),
    });
    await dpo.call('POST', `${api}/lifting`, { reason: 'Not a breach.' });
    const own = await (await dpo.call('GET', api)).text();
    expect(own).toContain('Not a breach.');
    const theirs = await (await portal.api('lead-dpo').call('GET', api)).text();
    expect(theirs).not.toContain('Not a breach.');
    expect(theirs).not.toContain('mobility-dpo');
    const notTheirs = await portal.api('lead-dpo').call('POST', `${api}/lifting`, { reason: 'x' });
    expect(notTheirs.status).toBe(403);
  });
});
