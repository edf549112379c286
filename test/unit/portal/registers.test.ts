import { describe, expect, test } from '@jest/globals';

import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { cityInMemory } from './support/city-in-memory.ts';
import {
  type Browser,
  ORIGIN,
  portalInMemory,
  type TestPortal,
  tokenIn,
} from './support/portal-in-memory.ts';

const RECORDS = '/registers/mobility/processing-record';

async function portal(): Promise<TestPortal> {
  return portalInMemory(
    await cityInMemory(
      [],
      [
        ['mobility', 'records'],
        ['mobility', 'privacy-lead'],
        ['lead', 'auditor'],
      ],
    ),
  );
}

/** Makes an entry with the form of the portal; answers its address. */
async function makeEntry(
  browser: Browser,
  title: string,
  more: Record<string, string> = {},
): Promise<string> {
  const page = await browser.page(`${RECORDS}/~new`);
  const fields = {
    id: title.toLowerCase(),
    'a.title': title,
    'a.side': 'controller',
    'a.purposes': 'Clean air',
    ...more,
  };
  const made = await browser.post(`${RECORDS}/~new`, fields, page);
  expect(made.status).toBe(303);
  return (made.headers.get('location') ?? '').replace(/\?.*$/, '');
}

async function upload(browser: Browser, name: string, text: string): Promise<Response> {
  const form = new FormData();
  form.set('_token', tokenIn(await browser.page(`${RECORDS}/~import`)));
  form.set('file', new File([text], name));
  return browser.send(`${RECORDS}/~import`, {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin', origin: ORIGIN },
  });
}

async function deliverAll({ city: { ports } }: TestPortal): Promise<void> {
  for (;;) {
    const [entry] = await ports.store.waitingOutbox('9999', 1);
    if (entry === undefined) return;
    await deliverOutbox(ports, entry);
  }
}

describe('pages of registers', () => {
  test('an entry is made, found, changed and retired, and its history says so', async () => {
    const { browser } = await portal();
    const keeper = await browser('mobility-records');
    const path = await makeEntry(keeper, 'Gates');
    expect(path).toBe(`${RECORDS}/gates`);
    const first = await keeper.page(path);
    expect(first).toContain('Clean air');
    expect(first).toContain('The record does not say: the data protection officer.');

    const form = await keeper.page(`${path}/~edit`);
    const changed = {
      version: '1',
      'a.title': 'Gates',
      'a.side': 'controller',
      'a.purposes': 'Less noise',
      reason: 'New law',
    };
    expect((await keeper.post(`${path}/~edit`, changed, form)).status).toBe(303);
    const second = await keeper.page(path);
    expect(second).toContain('Version 2');
    expect(second).toContain('New law');
    expect(second).toMatch(/Clean air[\s\S]*Less noise/);

    const refused = await keeper.post(`${path}/~state`, { version: '2', to: 'retired', reason: '' }, second);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Say why');
    await keeper.post(`${path}/~state`, { version: '2', to: 'retired', reason: 'No gates any more' }, second);
    const last = await keeper.page(path);
    expect(last).toContain('Retired');
    expect(last).not.toContain('Change it');

    expect(await keeper.page(`${RECORDS}?text=gat&state=retired`)).toContain(path);
    expect(await keeper.page(`${RECORDS}?text=bridge`)).not.toContain(path);
  });

  test('the second of two people sees what the first changed, and both changes are kept', async () => {
    const { browser, city } = await portal();
    const keeper = await browser('mobility-records');
    const officer = await browser('mobility-dpo');
    const path = await makeEntry(keeper, 'Gates');
    const [mine, theirs] = await Promise.all([keeper.page(`${path}/~edit`), officer.page(`${path}/~edit`)]);
    const base = { version: '1', 'a.title': 'Gates', 'a.side': 'controller', 'a.purposes': 'Clean air' };
    await officer.post(`${path}/~edit`, { ...base, 'a.purposes': 'Less noise', 'a.service': 'Zone' }, theirs);
    const told = await keeper.post(
      `${path}/~edit`,
      { ...base, 'a.purposes': 'Fewer cars', 'a.dpo': 'Selma' },
      mine,
    );
    expect(told.status).toBe(409);
    const page = await told.text();
    expect(page).toContain('Somebody else saved this entry while you were typing');
    expect(page).toContain('You both changed: Purposes.');
    expect(page).toContain('dpo of mobility');
    expect(page).toMatch(/name="a\.purposes"[^>]*value="Fewer cars"/);
    expect(page).toMatch(/name="a\.service"[^>]*value="Zone"/);
    expect(page).toMatch(/name="version" value="2"/);
    const merged = {
      ...base,
      version: '2',
      'a.purposes': 'Fewer cars',
      'a.dpo': 'Selma',
      'a.service': 'Zone',
    };
    expect((await keeper.post(`${path}/~edit`, merged, page)).status).toBe(303);
    const entry = await city.ports.store.registerEntry('mobility', 'processing-record', 'gates');
    expect(entry?.data).toMatchObject({ purposes: ['Fewer cars'], dpo: 'Selma', service: 'Zone' });
  });

  test('overdue reviews come first', async () => {
    const { browser, city } = await portal();
    const keeper = await browser('mobility-records');
    await makeEntry(keeper, 'Old', { 'a.reviewOn': '2026-06-01' });
    await makeEntry(keeper, 'New');
    city.ports.clock.set('2026-06-02T08:00:00.000Z');
    const fresh = await (async () => {
      await keeper.signIn('mobility-records');
      return keeper.page(RECORDS);
    })();
    expect(fresh).toMatch(/\/old"[\s\S]*Review overdue[\s\S]*\/new"/);
    expect(await keeper.page(`${RECORDS}?overdue=true`)).not.toContain('/new"');
  });

  test('a member looks, the keeper writes, the coordinator looks across, others see nothing', async () => {
    const { browser } = await portal();
    const path = await makeEntry(await browser('mobility-records'), 'Gates');
    const member = await browser('mobility-contact');
    expect(await member.page(path)).not.toContain('Change it');
    expect((await member.get(`${RECORDS}/~new`)).status).toBe(404);
    expect((await member.get('/registers/mobility/complaint')).status).toBe(404);
    expect(await (await browser('lead-auditor')).page(path)).toContain('Gates');
    expect((await (await browser('grid-dpo')).get(path)).status).toBe(404);
    expect((await (await browser('grid-dpo')).get(RECORDS)).status).toBe(404);
    expect((await member.get('/registers/mobility/nonsense')).status).toBe(404);
  });
});

describe('files of registers', () => {
  test('a file is checked, applied after a yes, and can be taken out again', async () => {
    const portal_ = await portal();
    const keeper = await portal_.browser('mobility-records');
    const sent = await upload(
      keeper,
      'records.csv',
      'id;title;side\ngates;Gates;controller\nbins;=Bins;processor\n',
    );
    expect(sent.status).toBe(303);
    const report = await keeper.page(`${RECORDS}/~import`);
    expect(report).toContain('2 new entries');
    const importId = /name="importId" value="([^"]+)"/.exec(report)?.[1] ?? '';
    const yes = await keeper.post(`${RECORDS}/~import/decide`, { importId, do: 'apply' }, report);
    expect(yes.headers.get('location')).toBe(`${RECORDS}?said=import-started`);
    expect(await keeper.page(RECORDS)).toContain('An import is under way: 0 of 2 rows');
    expect((await upload(keeper, 'records.csv', 'id,title,side\nx,X,controller\n')).status).toBe(409);
    await deliverAll(portal_);
    expect(await keeper.page(RECORDS)).toContain('=Bins');
    const csv = await (await keeper.get(`${RECORDS}/~export?format=csv`)).text();
    expect(csv).toContain('"\'=Bins"');
    for (const format of ['xlsx', 'json']) {
      const file = await keeper.get(`${RECORDS}/~export?format=${format}`);
      expect(file.headers.get('content-disposition')).toContain(`.${format}"`);
    }
  });

  test('faults are told row by row', async () => {
    const { browser } = await portal();
    const keeper = await browser('mobility-records');
    const sent = await upload(
      keeper,
      'records.csv',
      'id,title,side\ngates,,nobody\ngates,<b>x</b>,controller\n',
    );
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain('3 things to put right');
    expect(page).toContain('Row 2 has the same id “gates”');
    expect((await upload(keeper, 'records.pdf', 'x')).status).toBe(422);
    expect((await upload(keeper, 'large.csv', 'x'.repeat(5_000_000))).status).toBe(413);
  });

  test('a file from elsewhere is not taken', async () => {
    const { browser } = await portal();
    const keeper = await browser('mobility-records');
    const form = new FormData();
    form.set('file', new File(['id,title,side\n'], 'records.csv'));
    const headers = { 'sec-fetch-site': 'same-origin', origin: ORIGIN };
    const untold = await keeper.send(`${RECORDS}/~import`, { method: 'POST', body: form, headers });
    expect(untold.status).toBe(403);
  });
});

describe('registers through the API', () => {
  test('an entry is saved, read, moved; a second writer is told', async () => {
    const { api } = await portal();
    const keeper = api('mobility-records');
    const at = '/api/v1/registers/processing-record/entries/gates';
    const body = { organizationId: 'mobility', answers: { title: 'Gates', side: 'controller' } };
    expect((await keeper.call('put', at, body)).status).toBe(200);
    const change = { ...body, version: 1, answers: { ...body.answers, purposes: ['Air'] } };
    expect((await keeper.call('put', at, change)).status).toBe(200);
    const late = await keeper.call('put', at, {
      ...body,
      version: 1,
      answers: { ...body.answers, purposes: ['Noise'] },
    });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({
      errors: [{ field: 'purposes', message: 'You both changed it.' }],
    });
    const moved = await keeper.call('post', `${at}/state`, {
      organizationId: 'mobility',
      version: 2,
      to: 'validated',
    });
    expect(moved.status).toBe(200);
    const read = await keeper.call('get', `${at}?organizationId=mobility`);
    expect(await read.json()).toMatchObject({
      entry: { state: 'validated', version: 3 },
      earlier: [{ version: 2 }, { version: 1 }],
    });
    const list = await keeper.call('get', '/api/v1/registers/processing-record?organizationId=mobility');
    expect(await list.json()).toMatchObject({ items: [{ id: 'gates' }] });
    const findings = await keeper.call('get', '/api/v1/register-findings?organizationId=mobility');
    expect(await findings.json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ kind: 'missing-field' })]),
    });
    expect((await api('mobility-contact').call('put', at, change)).status).toBe(403);
    expect((await api('grid-dpo').call('get', `${at}?organizationId=mobility`)).status).toBe(404);
  });

  test('a file goes out and in', async () => {
    const { api } = await portal();
    const keeper = api('mobility-records');
    const at = '/api/v1/registers/processing-record';
    await keeper.call('put', `${at}/entries/gates`, {
      organizationId: 'mobility',
      answers: { title: 'Gates', side: 'controller' },
    });
    const out = await keeper.call('get', `${at}/export?organizationId=mobility&format=xlsx`);
    const { content } = (await out.json()) as { content: string };
    const again = { organizationId: 'mobility', fileName: 'gates.xlsx', format: 'xlsx', content };
    const checked = await keeper.call('post', `${at}/imports`, again);
    expect(await checked.json()).toMatchObject({
      report: { rows: 1, counts: { new: 0, changed: 0, same: 1 } },
    });
  });
});
