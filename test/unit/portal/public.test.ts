import { beforeEach, describe, expect, test } from '@jest/globals';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import { complaint } from '../../../workflows/complaint/process.ts';
import { dataSubjectRequest } from '../../../workflows/data-subject-request/process.ts';
import { cityInMemory, START } from './support/city-in-memory.ts';
import { Browser, ORIGIN, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;

const CONSULTATION: RegisterEntry = {
  organizationId: 'lead',
  kind: 'consultation',
  id: 'run-consultation',
  title: 'Cameras at the harbour',
  state: 'open',
  runId: 'run-consultation',
  at: START,
  data: {
    summary: 'Shall there be cameras?',
    text: 'The harbour is dark.',
    questions: [
      { id: 'q1', text: 'Are you for it?', kind: 'yes-no' },
      { id: 'q2', text: 'Why?', kind: 'open' },
    ],
    evaluation: 'Internal word',
    closesAt: '2026-08-14T22:00:00.000Z',
  },
  version: 1,
};

const sensor = (id: string, state: string, title: string): RegisterEntry => ({
  organizationId: 'mobility',
  kind: 'sensor',
  id,
  title,
  state,
  at: START,
  data: {
    type: 'traffic-camera',
    purpose: 'Counting cars',
    place: 'Quay 7',
    personalData: 'yes',
    assessmentId: 'secret-assessment',
    chain: { accountable: 'Mobility Agency', purpose: ['Traffic'], retention: 'A minute' },
  },
  version: 1,
});

beforeEach(async () => {
  portal = await portalInMemory(await cityInMemory([dataSubjectRequest, complaint], [['lead', 'contact']]));
  await put(
    CONSULTATION,
    sensor('s1', 'published', 'Counter at the quay'),
    sensor('s2', 'draft', 'Not yet known'),
  );
});

async function put(...entries: RegisterEntry[]): Promise<void> {
  const writes = entries.map((after) => ({ entity: 'register' as const, after }));
  await portal.city.ports.store.commit({ writes, events: [] });
}

const stampIn = (page: string) => /name="_stamp" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** Reads the page, thinks for a moment, and sends the form. */
async function send(
  path: string,
  fields: Record<string, string>,
  { from = '203.0.113.7', wait = 5000 }: { from?: string; wait?: number } = {},
): Promise<Response> {
  const browser = new Browser(portal.app);
  const page = await browser.page(path);
  portal.city.ports.clock.advance(wait);
  return sendStamped(path, { _stamp: stampIn(page), ...fields }, from);
}

function sendStamped(path: string, fields: Record<string, string>, from: string): Promise<Response> {
  return new Browser(portal.app).send(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': `${from}, 130.176.0.1`,
    },
  });
}

const REQUEST = {
  'a.organization': 'unknown',
  'a.rights': 'access',
  'a.details': 'Everything about my parking permit',
  'a.name': 'Ada Example',
  'a.email': 'ada@home.example',
  'a.asksFor': 'self',
};
const COMPLAINT = {
  'a.organization': 'mobility',
  'a.subject': 'sensors',
  'a.complaint': 'A camera looks into my kitchen <script>alert(1)</script>',
  'a.name': 'Ada Example',
  'a.email': 'ada@home.example',
};

describe('public pages', () => {
  const pages = [
    '/public',
    '/public/request',
    '/public/complaint',
    '/public/consultations',
    '/public/consultations/run-consultation',
    '/public/sensors',
    '/public/sensors/mobility/s1',
    '/public/algorithms',
    '/public/products',
  ];

  test.each(pages)('%s needs no account, sets no cookie, and has strict headers', async (path) => {
    const response = await portal.app.request(`${ORIGIN}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).not.toMatch(/<style|style=|<script>|\son\w+=|javascript:/);
    expect(page).not.toMatch(/href="\/runs|href="\/start"|Inbox/);
  });

  test('show what is public of a register, and nothing else', async () => {
    const browser = new Browser(portal.app);
    const list = await browser.page('/public/sensors');
    expect(list).toContain('Counter at the quay');
    expect(list).not.toContain('Not yet known');
    const one = await browser.page('/public/sensors/mobility/s1');
    expect(one).toContain('Who answers for it');
    expect(one).toContain('Quay 7');
    expect(one).not.toContain('secret-assessment');
    expect((await browser.get('/public/sensors/mobility/s2')).status).toBe(404);
    expect(await browser.page('/public/sensors?q=quay')).toContain('1 of 1');
    expect(await browser.page('/public/sensors?q=moon')).toContain('Nothing was found');
    expect(await browser.page('/public/consultations/run-consultation')).not.toContain('Internal word');
  });

  test('escape what is searched for', async () => {
    const page = await new Browser(portal.app).page('/public/sensors?q=%3Cscript%3Ealert(1)%3C/script%3E');
    expect(page).not.toContain('<script>alert');
  });
});

describe('a request', () => {
  test('starts the process, in the name of the lead when nobody knows better, and tells its number', async () => {
    const sent = await send('/public/request', REQUEST);
    expect(sent.status).toBe(303);
    const address = sent.headers.get('location') ?? '';
    expect(address).toMatch(/^\/public\/received\/request\/R-[A-Z0-9]{8}$/);
    expect(await new Browser(portal.app).page(address)).toContain(address.split('/').at(-1));
    const [run] = (await portal.city.ports.store.partiesOf('lead', { limit: 10 })).items;
    const stored = await portal.city.ports.store.run(run?.runId ?? '');
    expect(stored?.processId).toBe('data-subject-request');
    expect(stored?.startedBy).toEqual({ kind: 'public', organizationId: 'lead' });
    expect(JSON.stringify(await portal.city.ports.store.events(run?.runId ?? ''))).not.toContain('Ada');
  });

  test('says what is missing, and keeps what was typed', async () => {
    const { 'a.email': _email, ...rest } = REQUEST;
    const sent = await send('/public/request', rest);
    expect(sent.status).toBe(422);
    const page = await sent.text();
    expect(page).toContain('to put right');
    expect(page).toContain('Everything about my parking permit');
  });
});

describe('a complaint', () => {
  test('goes to whom it is addressed, and markup stays text', async () => {
    expect((await send('/public/complaint', COMPLAINT)).status).toBe(303);
    const entries = await portal.city.ports.store.register('mobility', 'complaint', { limit: 10 });
    expect(entries.items[0]).toMatchObject({
      state: 'received',
      data: { subject: 'Cameras or other sensors' },
    });
    expect(JSON.stringify(entries.items)).not.toContain('Ada');
    const faulty = await send('/public/complaint', { ...COMPLAINT, 'a.email': 'no address' });
    expect(await faulty.text()).not.toContain('<script>alert');
  });

  test('sent twice by the same page is one complaint', async () => {
    const page = await new Browser(portal.app).page('/public/complaint');
    portal.city.ports.clock.advance(5000);
    const fields = { _stamp: stampIn(page), ...COMPLAINT };
    const first = await sendStamped('/public/complaint', fields, '203.0.113.7');
    const second = await sendStamped('/public/complaint', fields, '203.0.113.7');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(
      (await portal.city.ports.store.register('mobility', 'complaint', { limit: 10 })).items,
    ).toHaveLength(1);
  });
});

describe('forms of the public are not taken', () => {
  const count = async () =>
    (await portal.city.ports.store.register('mobility', 'complaint', { limit: 50 })).items.length;

  test('faster than anybody reads, from another site, without the stamp, or with the hidden field', async () => {
    expect((await send('/public/complaint', COMPLAINT, { wait: 1000 })).status).toBe(422);
    expect((await send('/public/complaint', { ...COMPLAINT, website: 'https://spam.example' })).status).toBe(
      422,
    );
    expect((await sendStamped('/public/complaint', COMPLAINT, '203.0.113.7')).status).toBe(403);
    const request = await new Browser(portal.app).page('/public/request');
    portal.city.ports.clock.advance(5000);
    const other = { ...COMPLAINT, _stamp: stampIn(request) };
    expect((await sendStamped('/public/complaint', other, '203.0.113.7')).status).toBe(403);
    expect((await send('/public/complaint', COMPLAINT, { wait: 25 * 3_600_000 })).status).toBe(422);
    expect(await count()).toBe(0);
  });

  test('more than five times an hour from one sender; another sender is not held up', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 6; round += 1)
      statuses.push((await send('/public/complaint', COMPLAINT, { from: '203.0.113.9' })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
    expect((await send('/public/complaint', COMPLAINT, { from: '203.0.113.10' })).status).toBe(303);
    expect(await count()).toBe(6);
  });

  test('by writing another sender before one’s own', async () => {
    const statuses: number[] = [];
    for (let round = 0; round < 6; round += 1)
      statuses.push(
        (await send('/public/complaint', COMPLAINT, { from: `10.0.0.${round}, 203.0.113.9` })).status,
      );
    expect(statuses.at(-1)).toBe(429);
  });

  test('longer than the form allows', async () => {
    const long = await send('/public/complaint', { ...COMPLAINT, 'a.complaint': 'x'.repeat(4001) });
    expect(long.status).toBe(422);
    const huge = await send('/public/complaint', { ...COMPLAINT, 'a.complaint': 'x'.repeat(300_000) });
    expect(huge.status).toBe(413);
    expect(await count()).toBe(0);
  });
});

describe('a consultation', () => {
  const path = '/public/consultations/run-consultation';
  const said = async () =>
    (await portal.city.ports.store.contributions('run-consultation', { limit: 50 })).items;

  test('takes ticks at once, and shows words only when somebody has read them', async () => {
    await send(path, { 'a.q1': 'yes' });
    await send(path, {
      'a.q1': 'no',
      'a.comment': 'Too dark <b>now</b>',
      'a.association': 'Harbour Friends',
      'a.tellMe': 'ada@home.example',
    });
    const before = await new Browser(portal.app).page(path);
    expect(before).toContain('2 answers and 0 comments');
    expect(before).toContain('1 waits to be read');
    expect(before).not.toContain('Too dark');
    const desk = await portal.browser('lead-contact');
    const page = await desk.page('/moderation/run-consultation');
    expect(page).toContain('Too dark &lt;b&gt;now&lt;/b&gt;');
    expect(page).not.toContain('ada@home.example');
    const id = (await said()).find(({ state }) => state === 'pending')?.id ?? '';
    await desk.post('/moderation/run-consultation', { contribution: id, do: 'show' }, page);
    const after = await new Browser(portal.app).page(path);
    expect(after).toContain('Too dark &lt;b&gt;now&lt;/b&gt;');
    expect(after).toContain('Harbour Friends');
    expect(after).not.toContain('ada@home.example');
  });

  test('hides with a reason that everybody reads, and counts on', async () => {
    await send(path, { 'a.comment': 'Buy cheap watches' });
    const desk = await portal.browser('lead-contact');
    const page = await desk.page('/moderation/run-consultation');
    const id = (await said())[0]?.id ?? '';
    const without = await desk.post('/moderation/run-consultation', { contribution: id, do: 'hide' }, page);
    const refused = await desk.page(without.headers.get('location') ?? '');
    expect(refused).toContain(
      `id="reason-${id}-error"><span class="visually-hidden">Error: </span>Give a reason.`,
    );
    await desk.post(
      '/moderation/run-consultation',
      { contribution: id, do: 'hide', reason: 'Advertisement' },
      page,
    );
    const shown = await new Browser(portal.app).page(path);
    expect(shown).toContain('Not shown: Advertisement');
    expect(shown).toContain('0 answers and 1 comment');
    expect(shown).not.toContain('watches');
  });

  test('is moderated by the desk of whoever consults, and by nobody else', async () => {
    await send(path, { 'a.comment': 'Something' });
    const id = (await said())[0]?.id ?? '';
    const stranger = await portal.browser('mobility-contact');
    expect((await stranger.get('/moderation/run-consultation')).status).toBe(404);
    const own = await stranger.page('/moderation');
    expect(
      (await stranger.post('/moderation/run-consultation', { contribution: id, do: 'show' }, own)).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await said())[0]?.state).toBe('pending');
  });

  test('counts the same words from the same hand once, and the same tick from many as many', async () => {
    await send(path, { 'a.comment': 'The same again' });
    const again = await send(path, { 'a.comment': 'The same again' });
    expect(again.headers.get('location')).toContain('said=known');
    await send(path, { 'a.comment': 'The same again' }, { from: '203.0.113.8' });
    await send(path, { 'a.q1': 'yes' });
    await send(path, { 'a.q1': 'yes' });
    expect(await said()).toHaveLength(4);
  });

  test('takes nothing empty, nothing once it is closed, and no markup in what it keeps', async () => {
    expect((await send(path, { 'a.comment': '  ' })).status).toBe(422);
    const page = await new Browser(portal.app).page(path);
    await portal.city.ports.store.commit({
      writes: [
        { entity: 'register', before: CONSULTATION, after: { ...CONSULTATION, state: 'closed', version: 2 } },
      ],
      events: [],
    });
    portal.city.ports.clock.advance(5000);
    const late = await sendStamped(path, { _stamp: stampIn(page), 'a.q1': 'yes' }, '203.0.113.7');
    expect(late.status).toBe(409);
    expect(await said()).toHaveLength(0);
  });

  test('keeps no address of a sender', async () => {
    await send(path, { 'a.comment': 'Where am I from?' }, { from: '198.51.100.77' });
    expect(JSON.stringify(await said())).not.toContain('198.51.100.77');
  });
});
