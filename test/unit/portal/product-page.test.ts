import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { sampleApproval, sampleDocument, samplePlan } from '../../support/product-samples.ts';
import { portalInMemory, type TestPortal } from './support/portal-in-memory.ts';
import { storedProduct } from './support/stored-product.ts';

let portal: TestPortal;
const approvals = [
  sampleApproval({ organizationId: 'mobility', personId: 'mobility-accountable' }),
  sampleApproval({ organizationId: 'transit', personId: 'transit-dpo', role: 'dpo', reason: 'Between us' }),
];

beforeEach(async () => {
  portal = await portalInMemory();
});

const stored = (more = {}, document = sampleDocument({ approvals })) =>
  storedProduct(portal.city.ports, document, more);
const page = async (personId: string, path: string) => (await portal.browser(personId)).get(path);

describe('the page of a work product', () => {
  test('shows the document with its pictures, each with a title, a sentence and a table', async () => {
    await stored();
    const html = await (await portal.browser('mobility-dpo')).page('/products/mobility/pia-report.2');
    expect(html).toContain('Counting people at the harbour with cameras</h1>');
    expect(html).toContain('1 Summary</h2>');
    expect(html).toContain('2.1 Measures</h3>');
    expect(html.match(/<svg/g)).toHaveLength(2);
    expect(html.match(/<title id=/g)).toHaveLength(2);
    expect(html.match(/<desc id=/g)).toHaveLength(2);
    expect(html).toContain('Map of 12 risks by severity and likelihood');
    expect(html.match(/The same as a table/g)).toHaveLength(2);
    expect(html).toContain('Measures rejected: None.');
  });

  test('names who decided in the own organization; others by their role and organization, without reasons', async () => {
    await stored();
    const html = await (await portal.browser('mobility-dpo')).page('/products/mobility/pia-report.2');
    expect(html).toContain('accountable of mobility, accountable person, Mobility Agency');
    expect(html).toContain('Once the recordings are kept for 24 hours only.');
    expect(html).toContain('data protection officer, Transit Authority');
    expect(html).not.toContain('dpo of transit');
    expect(html).not.toContain('Between us');
  });

  test('its files have the hashes that are shown', async () => {
    const product = await stored();
    const browser = await portal.browser('mobility-dpo');
    const html = await browser.page('/products/mobility/pia-report.2');
    for (const [type, sha256] of [
      ['json', product.sha256],
      ['pdf', product.pdf?.sha256 ?? ''],
    ] as const) {
      expect(html).toContain(sha256);
      const answer = await browser.get(`/products/mobility/pia-report.2/document.${type}`);
      expect(answer.headers.get('content-type')).toBe(`application/${type}`);
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="pia-report.2.${type}"`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    }
  });

  test('markup in a document is shown, not obeyed', async () => {
    const evil = '<script>alert(1)</script>';
    const document = sampleDocument({
      title: evil,
      sections: [
        {
          id: 'a',
          title: evil,
          blocks: [
            { kind: 'text', text: evil },
            {
              kind: 'picture',
              caption: evil,
              picture: { kind: 'kpi-bars', bars: [{ label: evil, unit: evil, value: 1 }] },
            },
          ],
        },
      ],
    });
    await stored({ title: evil }, document);
    const html = await (await portal.browser('mobility-dpo')).page('/products/mobility/pia-report.2');
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert(1)');
  });

  test('an old version points to the newer one, and tells how far apart they are', async () => {
    await stored({ id: 'pia-report.1', number: 1, state: 'superseded' }, sampleDocument({ number: 1 }));
    await stored();
    const html = await (await portal.browser('mobility-dpo')).page('/products/mobility/pia-report.1');
    expect(html).toContain('There is a newer version');
    expect(html).toContain('href="/products/mobility/pia-report.2"');
    expect(html).toContain('(1 after this one)');
  });

  test('a plan of thirty organizations is one page', async () => {
    await stored({}, samplePlan(30));
    const html = await (await portal.browser('mobility-dpo')).page('/products/mobility/ecosystem-plan.2');
    expect(html.match(/<svg/g)).toHaveLength(6);
    expect(html).toContain('3.30 ');
  });

  test('altered bytes are never shown', async () => {
    await stored({ sha256: 'a'.repeat(64) });
    expect((await page('mobility-dpo', '/products/mobility/pia-report.2')).status).toBe(500);
    expect((await page('mobility-dpo', '/products/mobility/pia-report.2/document.json')).status).toBe(500);
  });
});

describe('who reads what', () => {
  test.each([
    ['organization', 'mobility-contact', 200],
    ['organization', 'transit-dpo', 404],
    ['organization', 'forum-member', 404],
    ['ecosystem', 'forum-member', 200],
    ['public', 'forum-member', 200],
  ] as const)('for the %s: %s gets %d', async (audience, personId, status) => {
    await stored({ audience });
    for (const path of ['', '/document.pdf', '/document.json'])
      expect((await page(personId, `/products/mobility/pia-report.2${path}`)).status).toBe(status);
    const list = await (await portal.browser(personId)).page('/products');
    expect(list.includes('Counting people at the harbour')).toBe(status === 200);
  });

  test('of a private run: those who answer for the organization, not every colleague', async () => {
    const product = await stored();
    const { store } = portal.city.ports;
    const run = await store.run(product.runId);
    if (run === undefined) throw new Error('no run');
    await store.commit({
      writes: [{ entity: 'run', before: run, after: { ...run, private: true, version: run.version + 1 } }],
      events: [],
    });
    expect((await page('mobility-contact', '/products/mobility/pia-report.2')).status).toBe(404);
    expect((await page('mobility-dpo', '/products/mobility/pia-report.2')).status).toBe(200);
  });

  test('what was withdrawn is read by its own organization only', async () => {
    await stored({ audience: 'public', state: 'withdrawn' });
    expect((await page('forum-member', '/products/mobility/pia-report.2')).status).toBe(404);
    expect((await page('mobility-contact', '/products/mobility/pia-report.2')).status).toBe(200);
  });
});

describe('the list', () => {
  beforeEach(async () => {
    await stored();
    await stored(
      { organizationId: 'transit', audience: 'public' },
      sampleDocument({ kind: 'governance-report', title: 'Report of transit' }),
    );
    await stored(
      { id: 'pia-report.1', number: 1, state: 'superseded' },
      sampleDocument({ number: 1, title: 'First try' }),
    );
  });

  test.each([
    ['', ['Counting people', 'Report of transit', 'First try']],
    ['?organization=transit', ['Report of transit']],
    ['?kind=pia-report', ['Counting people', 'First try']],
    ['?state=superseded', ['First try']],
    ['?state=nonsense', ['Counting people', 'Report of transit', 'First try']],
    ['?kind=pia-report&page=99', ['Counting people', 'First try']],
  ])('filtered by "%s"', async (query, expected) => {
    const html = await (await portal.browser('mobility-dpo')).page(`/products${query}`);
    for (const title of ['Counting people', 'Report of transit', 'First try'])
      expect([title, html.includes(title)]).toEqual([title, expected.includes(title)]);
  });

  test('says so when there is nothing', async () => {
    const html = await (await portal.browser('mobility-dpo')).page('/products?kind=breach-dossier');
    expect(html).toContain('Nothing here');
  });

  test('the API gives the same, page by page', async () => {
    const api = portal.api('mobility-dpo');
    const first = (await (await api.call('GET', '/api/v1/products?limit=2')).json()) as {
      items: unknown[];
      next: string;
    };
    expect(first.items).toHaveLength(2);
    const second = await (await api.call('GET', `/api/v1/products?limit=2&after=${first.next}`)).json();
    expect(second).toMatchObject({ items: [{ title: expect.any(String) }] });
    expect(second).not.toHaveProperty('next');
  });
});

describe('its state', () => {
  const change = async (personId: string, state: string, reason = 'The service ends.') => {
    const browser = await portal.browser(personId);
    return browser.post(
      '/products/mobility/pia-report.2/state',
      { state, reason },
      await browser.page('/me'),
    );
  };

  test('is changed by the DPO with a reason, which stays with it and in the evidence', async () => {
    const product = await stored();
    expect((await change('mobility-dpo', 'withdrawn')).status).toBe(303);
    const { store } = portal.city.ports;
    expect(await store.product('mobility', product.id)).toMatchObject({
      state: 'withdrawn',
      changes: [{ by: 'mobility-dpo', from: 'published', to: 'withdrawn', reason: 'The service ends.' }],
    });
    expect((await store.events(product.runId)).at(-1)).toMatchObject({
      type: 'product-changed',
      data: { product: 'mobility/pia-report.2', from: 'published', to: 'withdrawn' },
    });
    expect(JSON.stringify(await store.events(product.runId))).not.toContain('The service ends.');
    const html = await (await portal.browser('mobility-dpo')).page('/products/mobility/pia-report.2');
    expect(html).toContain('This version was withdrawn. The service ends.');
  });

  test.each([
    ['mobility-contact', 'withdrawn', 'x', 422],
    ['transit-dpo', 'withdrawn', 'x', 404],
    ['mobility-dpo', 'superseded', 'x', 422],
    ['mobility-dpo', 'draft', 'x', 422],
    ['mobility-dpo', 'nonsense', 'x', 422],
    ['mobility-dpo', 'withdrawn', '  ', 422],
  ])('%s cannot make it %s with the reason "%s": %d', async (personId, state, reason, status) => {
    const product = await stored();
    expect((await change(personId, state, reason)).status).toBe(status);
    expect((await portal.city.ports.store.product('mobility', product.id))?.state).toBe('published');
  });

  test('by the API too', async () => {
    await stored();
    const answer = await portal
      .api('mobility-accountable')
      .call('POST', '/api/v1/products/mobility/pia-report.2/state', {
        state: 'in-force',
        reason: 'Adopted.',
      });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ state: 'in-force' });
  });
});

test('the API gives the document, its versions and its files', async () => {
  const product = await stored();
  const api = portal.api('mobility-dpo');
  const path = '/api/v1/products/mobility/pia-report.2';
  expect(await (await api.call('GET', path)).json()).toMatchObject({
    product: { id: product.id, sha256: product.sha256 },
    document: { format: 'clause8.product/1', title: product.title },
    versions: [{ number: 2 }],
  });
  const files = (await (await api.call('GET', `${path}/files`)).json()) as {
    json: { text: string };
    pdf: { base64: string; sha256: string };
  };
  expect(createHash('sha256').update(files.json.text).digest('hex')).toBe(product.sha256);
  expect(createHash('sha256').update(Buffer.from(files.pdf.base64, 'base64')).digest('hex')).toBe(
    files.pdf.sha256,
  );
});
