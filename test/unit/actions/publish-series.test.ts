import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { openProduct } from '../../../core/actions/open-product.ts';
import { publishProduct } from '../../../core/actions/publish-product.ts';
import type { ProductDraft, ProductMaker } from '../../../core/rules/product/product-maker.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { WorkProduct } from '../../../core/rules/work-product.ts';
import { approvalStep, process } from './support/processes.ts';
import { World } from './support/world.ts';

const DEFINITION: ProcessDefinition = process([approvalStep('decide')]);

const document: ProductDraft['document'] = {
  title: 'Report',
  language: 'en',
  facts: [],
  sections: [],
  sources: [],
  data: {},
};
const draft = (organizationId: string, more: Partial<ProductDraft> = {}): ProductDraft => ({
  organizationId,
  kind: 'report',
  series: 'report',
  audience: 'organization',
  document,
  ...more,
});
const maker = (more: Partial<ProductMaker> = {}): ProductMaker => ({
  make: () => [draft('city'), draft('mobility')],
  ...more,
});

let world: World;
beforeEach(async () => {
  world = await World.create(DEFINITION);
});

const publish = (runId: string, one: ProductMaker = maker(), more = {}) =>
  publishProduct(
    world.ports,
    { runId, stepId: 'report', iteration: 1, scope: '', product: 'report', ...more },
    { report: one },
  );
const productsOf = async (organizationId: string): Promise<WorkProduct[]> => {
  const { items } = await world.ports.store.products(organizationId, { limit: 100 });
  return items.sort((left, right) => left.number - right.number);
};

describe('a series', () => {
  test('counts its versions in each organization, and each supersedes the one before', async () => {
    for (const expected of [1, 2, 3]) {
      world.ports.clock.advance(60_000);
      expect(await publish(await world.start())).toEqual({ outcome: 'published' });
      const products = await productsOf('mobility');
      expect(products.map(({ id, number, state }) => [id, number, state])).toEqual(
        Array.from({ length: expected }, (_, at) => [
          `report.${at + 1}`,
          at + 1,
          at + 1 === expected ? 'published' : 'superseded',
        ]),
      );
    }
  });

  test('two runs that publish at once get different numbers', async () => {
    const runs = await Promise.all([world.start(), world.start(), world.start()]);
    await Promise.all(runs.map((runId) => publish(runId)));
    const products = await productsOf('city');
    expect(products.map(({ number, state }) => [number, state])).toEqual([
      [1, 'superseded'],
      [2, 'superseded'],
      [3, 'published'],
    ]);
    expect(new Set(products.map(({ runId }) => runId)).size).toBe(3);
  });

  test('of another subject counts by itself; what was withdrawn stays so', async () => {
    await publish(await world.start());
    const [first] = await productsOf('city');
    if (first === undefined) throw new Error('nothing published');
    const after = { ...first, state: 'withdrawn' as const, version: first.version + 1 };
    await world.ports.store.commit({ writes: [{ entity: 'product', before: first, after }], events: [] });
    await publish(
      await world.start(),
      maker({
        make: () => [
          draft('city'),
          draft('city', { kind: 'summary', series: 'summary', audience: 'public' }),
        ],
      }),
    );
    expect((await productsOf('city')).map(({ id, state }) => [id, state]).sort()).toEqual([
      ['report.1', 'withdrawn'],
      ['report.2', 'published'],
      ['summary.1', 'published'],
    ]);
    expect((await world.ports.store.publicProducts()).map(({ id }) => id)).toEqual(['summary.1']);
  });
});

test('asked again, also side by side, it finds its own; the next round of the step makes the next version', async () => {
  const runId = await world.start();
  await Promise.all(Array.from({ length: 5 }, () => publish(runId)));
  await publish(runId);
  expect(await productsOf('city')).toHaveLength(1);
  expect((await world.eventTypes(runId)).filter((type) => type === 'product-published')).toHaveLength(1);
  await publish(runId, maker(), { iteration: 2 });
  expect((await productsOf('city')).map(({ id, state }) => [id, state])).toEqual([
    ['report.1', 'superseded'],
    ['report.2', 'published'],
  ]);
  expect(await world.chainHolds(runId)).toBe(true);
});

test('many organizations are written in parts; a call that was cut off goes on where it was', async () => {
  const ids = Array.from({ length: 70 }, (_, at) => `org-${at}`);
  const many = maker({ make: () => ids.map((id) => draft(id, { audience: 'ecosystem' })) });
  const runId = await world.start();
  const { store } = world.ports;
  const commit = store.commit.bind(store);
  let left = 3;
  store.commit = (transaction) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('cut off')) : commit(transaction);
  };
  await expect(publish(runId, many)).rejects.toThrow('cut off');
  store.commit = commit;
  expect(await productsOf('org-0')).toHaveLength(1);
  expect(await productsOf('org-69')).toHaveLength(0);
  expect(await publish(runId, many)).toEqual({ outcome: 'published' });
  for (const id of ids) expect((await productsOf(id)).map(({ number }) => number)).toEqual([1]);
  expect((await world.events(runId)).at(-1)?.data.products).toHaveLength(70);
});

test('the sealed JSON is the completed document, the print names its hash, and the evidence has both hashes', async () => {
  const runId = await world.start();
  await publish(runId);
  const [product] = await productsOf('city');
  if (product?.pdf === undefined) throw new Error('nothing published');
  const { objects } = world.ports;
  const text = (await objects.get(product.key)) ?? '';
  expect(createHash('sha256').update(text).digest('hex')).toBe(product.sha256);
  expect(product.key).toBe(`products/city/report.1/${product.sha256}.json`);
  expect(await openProduct(world.ports, product)).toMatchObject({
    format: 'clause8.product/1',
    kind: 'report',
    number: 1,
    ecosystem: 'City Office',
    at: product.at,
    approvals: [],
  });
  expect(await objects.get(product.pdf.key)).toContain(product.sha256);
  const event = (await world.events(runId)).at(-1);
  expect(event).toMatchObject({
    type: 'product-published',
    data: { product: 'report', products: ['city/report.1', 'mobility/report.1'] },
  });
  expect(event?.data.sha256).toContain(product.sha256);
  expect(event?.data.pdf).toContain(product.pdf.sha256);
});

test('a document that was altered in the store is never opened', async () => {
  await publish(await world.start());
  const [product] = await productsOf('city');
  if (product === undefined) throw new Error('nothing published');
  await expect(openProduct(world.ports, { ...product, sha256: 'a'.repeat(64) })).rejects.toThrow(
    'does not have the hash',
  );
  await expect(openProduct(world.ports, { ...product, key: 'none' })).rejects.toThrow('nothing is stored');
});

test('what is about a person outside seals no words of those who decided', async () => {
  const runId = await world.start();
  const task = await world.opened(runId, 'decide', { scope: 'mobility', organizationId: 'mobility' });
  await decideApproval(world.ports, {
    taskId: task.id,
    person: await world.person('mobility-dpo'),
    channel: 'portal',
    outcome: 'yes',
    reason: 'Ada Harbour of Lilac Lane is right.',
  });
  await decideApproval(world.ports, {
    taskId: task.id,
    person: await world.person('mobility-accountable'),
    channel: 'portal',
    outcome: 'yes',
    reason: 'As the DPO says.',
  });
  await publish(runId, maker({ make: () => [draft('mobility', { aboutPerson: true })] }));
  const [product] = await productsOf('mobility');
  if (product === undefined) throw new Error('nothing published');
  const sealed = await world.ports.objects.get(product.key);
  expect(sealed).toContain('mobility-dpo');
  expect(sealed).not.toContain('Ada Harbour');
});

test('who decided what on which text stands in it; others do not read names and reasons', async () => {
  const runId = await world.start();
  const task = await world.opened(runId, 'decide', { scope: 'mobility', organizationId: 'mobility' });
  for (const who of ['mobility-dpo', 'mobility-accountable'])
    await decideApproval(world.ports, {
      taskId: task.id,
      person: await world.person(who),
      channel: 'portal',
      outcome: 'yes',
      reason: 'Well done.',
    });
  await publish(
    runId,
    maker({ make: () => [draft('city'), draft('mobility'), draft('transit', { audience: 'public' })] }),
  );
  const approvalsIn = async (organizationId: string) => {
    const [product] = await productsOf(organizationId);
    if (product === undefined) throw new Error('nothing published');
    return (await openProduct(world.ports, product)).approvals;
  };
  const shownHash = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(await approvalsIn('mobility')).toMatchObject([
    { personId: 'mobility-dpo', role: 'dpo', outcome: 'yes', shownHash, reason: 'Well done.' },
    { personId: 'mobility-accountable', role: 'accountable', outcome: 'yes', shownHash },
  ]);
  for (const other of ['city', 'transit']) {
    const approvals = await approvalsIn(other);
    expect(approvals).toHaveLength(2);
    expect(JSON.stringify(approvals)).not.toMatch(/mobility-dpo|Well done/);
  }
});

test('a maker that finds something missing publishes nothing', async () => {
  const runId = await world.start();
  expect(await publish(runId, maker({ refuses: () => ['Not yet.'] }))).toEqual({ outcome: 'refused' });
  expect(await productsOf('city')).toEqual([]);
  expect(await world.eventTypes(runId)).not.toContain('product-published');
});

test('what the publication changes is written with it, once', async () => {
  const runId = await world.start();
  const after: ProductMaker['after'] = ({ place }) => ({
    runData: { published: place?.stepId },
    puts: [
      {
        organizationId: 'city',
        kind: 'decision',
        id: 'd-1',
        change: (before) => ({
          title: 'Decided',
          state: 'adopted',
          data: { times: Number(before?.data.times ?? 0) + 1 },
        }),
      },
    ],
  });
  await Promise.all([publish(runId, maker({ after })), publish(runId, maker({ after }))]);
  const entry = await world.ports.store.registerEntry('city', 'decision', 'd-1');
  expect(entry).toMatchObject({ state: 'adopted', data: { times: 1 }, runId });
  expect((await world.ports.store.run(runId))?.data).toEqual({ published: 'report' });
});

test('a later run reads the latest of each series with its document, and names them as its sources', async () => {
  await publish(await world.start());
  await publish(await world.start());
  let read: string[] = [];
  const plan = maker({
    reads: () => ({ products: { kinds: ['report'] } }),
    make: ({ products }) => {
      read = products.map(
        ({ product, document: { number } }) => `${product.organizationId}/${product.id} ${number}`,
      );
      return [draft('city', { kind: 'plan', series: 'plan' })];
    },
  });
  await publish(await world.start(), plan);
  expect(read).toEqual(['city/report.2 2', 'mobility/report.2 2']);
  const product = (await productsOf('city')).find(({ kind }) => kind === 'plan');
  if (product === undefined) throw new Error('nothing published');
  expect((await openProduct(world.ports, product)).sources.map(({ id }) => id)).toEqual([
    'report.2',
    'report.2',
  ]);
});

test('a product that nobody makes is a defect', async () => {
  await expect(publish(await world.start(), maker(), { product: 'none' })).rejects.toThrow(
    'no product named none',
  );
});
