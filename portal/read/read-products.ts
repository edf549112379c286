import { eachOf } from '../../core/actions/each-of.ts';
import { productsOf } from '../../core/actions/load-reading.ts';
import { openProduct } from '../../core/actions/open-product.ts';
import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { ProductDocument } from '../../core/rules/product/document.ts';
import { isShared } from '../../core/rules/product/series.ts';
import { approvalsFor } from '../../core/rules/product/product-approvals.ts';
import type { ProductApproval, ProductState, WorkProduct } from '../../core/rules/work-product.ts';

type Needs = Pick<Ports, 'store' | 'objects'>;
const AT_ONCE = 16;

export interface ProductFilter {
  organizationId?: string;
  kind?: string;
  state?: ProductState;
}

/** What a person may read: all of their own organizations, and what others share with the ecosystem or everybody; newest first. */
export async function readProducts(
  ports: Needs,
  person: Person,
  { organizationId, kind, state }: ProductFilter,
): Promise<WorkProduct[]> {
  const own = ownOf(person);
  const lists = await Promise.all([
    ports.store.publicProducts(),
    ports.store.ecosystemProducts(),
    ...own.map((id) => productsOf(ports, id)),
  ]);
  const all = new Map(lists.flat().map((product) => [`${product.organizationId}/${product.id}`, product]));
  const wanted = [...all.values()].filter(
    (product) =>
      (organizationId === undefined || product.organizationId === organizationId) &&
      (kind === undefined || product.kind === kind) &&
      (state === undefined || product.state === state),
  );
  const seen = await eachOf(wanted, AT_ONCE, async (product) =>
    (await sees(ports, person, product)) ? [product] : [],
  );
  return seen.flat().sort((left, right) => (order(left) < order(right) ? 1 : -1));
}

function order({ at, organizationId, id }: WorkProduct): string {
  return `${at}|${organizationId}|${id}`;
}

export interface ReadProduct {
  product: WorkProduct;
  document: ProductDocument;
  /** As the reader may know them: people and reasons of their own organizations. */
  approvals: ProductApproval[];
  /** The series, newest first, as far as the person may read it. */
  versions: WorkProduct[];
  /** Whether the person may put it in force, take it under review or withdraw it. */
  mayChange: boolean;
}

/** Undefined when there is no such product, or the person may not read it. */
export async function readProduct(
  ports: Needs,
  person: Person,
  place: { organizationId: string; productId: string },
): Promise<ReadProduct | undefined> {
  const product = await visibleProduct(ports, person, place);
  if (product === undefined) return undefined;
  const series = (await productsOf(ports, place.organizationId)).filter(
    (one) => one.series === product.series,
  );
  const seen = await eachOf(series, AT_ONCE, async (one) => ((await sees(ports, person, one)) ? [one] : []));
  return {
    product,
    document: await openProduct(ports, product),
    approvals: approvalsFor(product.approvals, ownOf(person)),
    versions: seen.flat().sort((left, right) => right.number - left.number),
    mayChange: may(person, 'change-product', { product }),
  };
}

/** The product alone, for downloads. */
export async function visibleProduct(
  ports: Pick<Ports, 'store'>,
  person: Person,
  { organizationId, productId }: { organizationId: string; productId: string },
): Promise<WorkProduct | undefined> {
  const product = await ports.store.product(organizationId, productId);
  return product !== undefined && (await sees(ports, person, product)) ? product : undefined;
}

/**
 * Whether the run was private matters only where it decides; earlier versions of what is shared are read by whoever may
 * read the one that stands.
 */
async function sees({ store }: Pick<Ports, 'store'>, person: Person, product: WorkProduct): Promise<boolean> {
  if (product.state === 'withdrawn' && !isOwn(person, product)) return false;
  if (may(person, 'see-product', { product, private: true }))
    return isShared(product) || isOwn(person, product) || product.state === 'superseded';
  if (!may(person, 'see-product', { product, private: false })) return false;
  return (await store.run(product.runId))?.private === false;
}

function ownOf({ memberships }: Person): string[] {
  return [...new Set(memberships.map(({ organizationId }) => organizationId))];
}

function isOwn(person: Person, { organizationId }: WorkProduct): boolean {
  return ownOf(person).includes(organizationId);
}
