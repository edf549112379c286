import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { EffectResult } from '../rules/effect.ts';
import { ecosystemName } from '../rules/product/complete-document.ts';
import { isHandedOver } from '../rules/product/handed-over.ts';
import type { ProductDraft, ProductInput, ProductMaker } from '../rules/product/product-maker.ts';
import { PRODUCTS } from '../rules/products.ts';
import type { WorkProduct } from '../rules/work-product.ts';
import { placeOf, type AutoStepInput } from './auto-step.ts';
import { commitRun, type RunChange } from './commit-run.ts';
import { eachOf } from './each-of.ts';
import { happenedAt } from './happened-at.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';
import { loadReading, productsOf } from './load-reading.ts';
import { peopleOfRun } from './people-of-run.ts';
import { resultWrites } from './result-writes.ts';
import { retimeTasks } from './retime-tasks.ts';
import { sealDrafts, type Publication, type Sealed } from './seal-drafts.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

export type PublishOutcome = { outcome: 'published' | 'refused' };
export type PublishPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'objects' | 'printer' | 'pause' | 'random'>;

/** So many products are sealed and written at a time; what a call that was cut off has written stays. */
const AT_ONCE = 12;
/** With so many other changes the last products are written before them. */
const ROOM = 40;
/** Changes of registers beyond these are written before the others. */
const MOST = 80;

/**
 * Makes what a publish step names, one sealed document (JSON, and the same as PDF) for each organization that receives
 * one, with what else the publication changes. Each is the next version of its series and supersedes the one before.
 * Once per place in the run: asked again it finds its own. `refused` while the maker says that something is missing.
 * Documents are stored under the hash of their bytes, so a call that was cut off leaves nothing that stands in its way.
 * Throws `product.unknown`.
 */
export async function publishProduct(
  ports: PublishPorts,
  input: AutoStepInput & { product: string },
  makers: Readonly<Record<string, ProductMaker>> = PRODUCTS,
): Promise<PublishOutcome> {
  const maker = makers[input.product];
  if (maker === undefined) throw new CodedError('product.unknown', `no product named ${input.product}`);
  const published = await withRetry<PublishOutcome>(ports, async () => {
    if ((await happenedAt(ports, input, 'product-published')) !== undefined) return { outcome: 'published' };
    if ((await happenedAt(ports, input, 'step-computed')) !== undefined) return { outcome: 'refused' };
    const seen = await whatTheMakerSees(ports, maker, input);
    if ((maker.refuses?.(seen) ?? []).length > 0) return refused(ports, seen, input);
    const { run } = seen.case;
    const whole = await changeOf(ports, seen, maker.after?.(seen) ?? {});
    const sealed = await sealAll(ports, maker.make(seen), seen, { keepLast: whole.writes.length <= ROOM });
    if (sealed === 'conflict') return sealed;
    const change = await withoutTooMany(ports, whole);
    if (change === 'conflict') return change;
    const committed = await commitRun(ports, run, {
      ...change,
      writes: [...sealed.flatMap(({ writes }) => writes), ...change.writes],
      events: [
        {
          at: ports.now(),
          type: 'product-published',
          actor: SYSTEM.publishProduct,
          data: { ...placeOf(input), ...evidenceOf(input.product, sealed) },
        },
        ...change.events,
      ],
    });
    return committed === 'conflict' ? committed : { outcome: 'published' };
  });
  // After a call that was cut off here too: erasing again is no fault.
  if (published.outcome === 'published') await eraseHandedOver(ports, input.runId, maker.erases ?? []);
  return published;
}

/** What was handed over to a person is not kept longer than it is needed; that it was handed over stays on record. */
async function eraseHandedOver(ports: PublishPorts, runId: string, kinds: readonly string[]): Promise<void> {
  if (kinds.length === 0) return;
  const { parties } = await loadCase(ports, runId);
  const lists = await eachOf(parties, AT_ONCE, ({ organizationId }) => productsOf(ports, organizationId));
  const keys = lists
    .flat()
    .filter((product) => product.runId === runId && kinds.includes(product.kind))
    .flatMap(({ key, pdf }) => [key, ...(pdf === undefined ? [] : [pdf.key])])
    // Earlier versions sealed them for years: those cannot be erased.
    .filter(isHandedOver);
  await eachOf(keys, AT_ONCE, (key) => ports.objects.erase(key));
}

/** On record: an execution that comes here again is refused again, and goes the same way. */
async function refused(
  ports: PublishPorts,
  { case: { run } }: ProductInput,
  input: AutoStepInput,
): Promise<PublishOutcome | 'conflict'> {
  const data = { ...placeOf(input), outcome: 'refused' };
  const committed = await commitRun(ports, run, {
    writes: [],
    events: [{ at: ports.now(), type: 'step-computed', actor: SYSTEM.publishProduct, data }],
  });
  return committed === 'conflict' ? committed : { outcome: 'refused' };
}

async function whatTheMakerSees(
  ports: PublishPorts,
  maker: ProductMaker,
  { runId, stepId, iteration, scope, organizationId }: AutoStepInput,
): Promise<Publication> {
  const found = await loadCase(ports, runId);
  const [definition, events, people] = await Promise.all([
    loadDefinition(ports, found.run),
    ports.store.events(runId),
    peopleOfRun(ports, found),
  ]);
  // As of the last thing that happened: the same case gives the same bytes at every attempt, and so one object.
  const at = events.at(-1)?.at ?? found.run.startedAt;
  const place = { stepId, iteration, scope, ...(organizationId === undefined ? {} : { organizationId }) };
  const reading = await loadReading(ports, found, maker.reads, at, place);
  const ecosystem = ecosystemName(reading.organizations);
  return { ...reading, definition, events, people, ecosystem, place };
}

/** Writes all but the last products at once, so that they fit; the last ones go with the evidence. */
async function sealAll(
  ports: PublishPorts,
  drafts: ProductDraft[],
  seen: Publication,
  { keepLast }: { keepLast: boolean },
): Promise<Sealed[] | 'conflict'> {
  const all: Sealed[] = [];
  for (let start = 0; start < drafts.length; start += AT_ONCE) {
    const sealed = await sealDrafts(ports, seen, drafts.slice(start, start + AT_ONCE));
    const writes = sealed.flatMap((one) => one.writes);
    const isLast = start + AT_ONCE >= drafts.length;
    if ((isLast && keepLast) || writes.length === 0) {
      all.push(...sealed);
      continue;
    }
    if ((await ports.store.commit({ writes, events: [] })) === 'conflict') return 'conflict';
    all.push(...sealed.map(({ product }) => ({ product, writes: [] })));
  }
  return all;
}

/** A transaction holds a hundred items: registers of many organizations are written before what is left. */
async function withoutTooMany(ports: PublishPorts, change: RunChange): Promise<RunChange | 'conflict'> {
  if (change.writes.length <= MOST) return change;
  const registers = change.writes.filter(({ entity }) => entity === 'register');
  for (let start = 0; start < registers.length; start += ROOM) {
    const writes = registers.slice(start, start + ROOM);
    if ((await ports.store.commit({ writes, events: [] })) === 'conflict') return 'conflict';
  }
  return { ...change, writes: change.writes.filter(({ entity }) => entity !== 'register') };
}

async function changeOf(
  ports: PublishPorts,
  { case: found, place }: Publication,
  result: Partial<EffectResult>,
): Promise<RunChange> {
  const { runData, parties = [], clocks = [], registers = [], events = [], ...more } = result;
  return {
    writes: [
      ...parties.map((change): Write => ({ entity: 'party', ...change })),
      ...clocks.map((change): Write => ({ entity: 'clock', ...change })),
      ...registers.map((after): Write => ({ entity: 'register', after })),
      ...(await retimeTasks(ports, found, clocks)),
      ...(await resultWrites(ports, found.run, more, { place, actor: SYSTEM.publishProduct })),
    ],
    events,
    ...(runData === undefined ? {} : { run: { data: runData } }),
  };
}

function evidenceOf(product: string, sealed: readonly { product: WorkProduct }[]): Record<string, unknown> {
  const products = sealed.map((one) => one.product);
  return {
    product,
    products: products.map(({ organizationId, id }) => `${organizationId}/${id}`),
    sha256: products.map(({ sha256 }) => sha256),
    pdf: products.flatMap(({ pdf }) => (pdf === undefined ? [] : [pdf.sha256])),
  };
}
