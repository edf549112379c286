import { createHash } from 'node:crypto';
import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { ComputationPlace } from '../rules/computation.ts';
import { canonical, hashOf } from '../rules/canonical.ts';
import { completeDocument } from '../rules/product/complete-document.ts';
import type { ProductDocument } from '../rules/product/document.ts';
import { approvalsFor, approvalsOf, withoutReasons } from '../rules/product/product-approvals.ts';
import type { ProductDraft, ProductInput } from '../rules/product/product-maker.ts';
import { productFolder } from '../rules/product/handed-over.ts';
import { mayBecome } from '../rules/product-states.ts';
import { nextNumber, productId } from '../rules/product/series.ts';
import type { WorkProduct } from '../rules/work-product.ts';
import { eachOf } from './each-of.ts';
import { productsOf } from './load-reading.ts';
import { namesOf } from '../rules/names-of.ts';

type Needs = Pick<Ports, 'store' | 'objects' | 'printer'>;

/** What is published, and by which step. */
export type Publication = ProductInput & { place: ComputationPlace };

/** A sealed product with the writes that record it; none when an earlier attempt has written it. */
export interface Sealed {
  product: WorkProduct;
  writes: Write[];
}

/** So many documents are printed at a time. */
const AT_ONCE = 8;

/** Stores the documents of drafts and says what is to be written: the new versions, and those they supersede. */
export async function sealDrafts(
  ports: Needs,
  seen: Publication,
  drafts: readonly ProductDraft[],
): Promise<Sealed[]> {
  const organizationIds = [...new Set(drafts.map(({ organizationId }) => organizationId))];
  const lists = await eachOf(organizationIds, AT_ONCE, (id) => productsOf(ports, id));
  const standing = new Map(organizationIds.map((id, place) => [id, lists[place] ?? []]));
  return eachOf(drafts, AT_ONCE, (draft) =>
    sealDraft(ports, seen, draft, standing.get(draft.organizationId) ?? []),
  );
}

async function sealDraft(
  ports: Needs,
  seen: Publication,
  draft: ProductDraft,
  standing: WorkProduct[],
): Promise<Sealed> {
  const { run } = seen.case;
  const madeBy = `${seen.place.stepId}~${seen.place.iteration}~${seen.place.scope}`;
  const series = standing.filter((product) => product.series === draft.series);
  const own = series.find(
    (product) => product.runId === run.id && product.madeBy === madeBy && product.kind === draft.kind,
  );
  if (own !== undefined) return { product: own, writes: [] };
  const product = await newVersion(ports, seen, draft, { number: nextNumber(series, draft.series), madeBy });
  const superseded = series
    .filter(({ state }) => mayBecome(state, 'superseded'))
    .map((before): Write => ({
      entity: 'product',
      before,
      after: { ...before, state: 'superseded', version: before.version + 1 },
    }));
  return { product, writes: [{ entity: 'product', after: product }, ...superseded] };
}

async function newVersion(
  ports: Needs,
  seen: Publication,
  draft: ProductDraft,
  { number, madeBy }: { number: number; madeBy: string },
): Promise<WorkProduct> {
  const { organizationId, kind, series, audience, state = 'published' } = draft;
  const { at, ecosystem, products: read, case: found, organizations } = seen;
  const approvals = approvalsOf(found);
  const document = completeDocument(draft, {
    ecosystem,
    number,
    at,
    timeZone: organizations.find(({ id }) => id === organizationId)?.timeZone ?? 'UTC',
    // What others read too names nobody.
    approvals:
      draft.forOutsider === true
        ? []
        : approvalsFor(
            draft.aboutPerson === true ? withoutReasons(approvals) : approvals,
            audience === 'organization' ? [organizationId] : [],
          ),
    read,
  });
  const sealed = draft.sealed ?? document;
  const id = productId(series, number);
  const hash = hashOf(sealed);
  const folder = productFolder({ organizationId, id }, draft);
  const json = await put(ports, `${folder}/${hash}.json`, canonical(sealed), 'application/json');
  return {
    ...{ organizationId, kind, id, series, number, state, audience, runId: found.run.id, madeBy, at },
    title: document.title,
    ...json,
    pdf: await printed(ports, seen, document, { folder, sha256: json.sha256 }),
    approvals,
    version: 1,
  };
}

/** The document in print, which names the hash of the JSON it stands beside. */
async function printed(
  ports: Needs,
  { organizations, people }: ProductInput,
  document: ProductDocument,
  { folder, sha256 }: { folder: string; sha256: string },
): Promise<{ key: string; sha256: string }> {
  const bytes = await ports.printer.print(document, {
    sha256,
    organizationName: namesOf(organizations),
    personName: namesOf(people),
  });
  const hash = createHash('sha256').update(bytes).digest('hex');
  return put(ports, `${folder}/${hash}.pdf`, bytes, 'application/pdf');
}

async function put(
  { objects }: Needs,
  key: string,
  body: string | Uint8Array,
  contentType: string,
): Promise<{ key: string; sha256: string }> {
  return { key, ...(await objects.put(key, body, contentType)) };
}
