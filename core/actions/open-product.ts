import { createHash } from 'node:crypto';
import type { Ports } from '../ports.ts';
import { dossierDocument } from '../rules/breach/dossier-document.ts';
import type { BreachDossier } from '../rules/breach/dossier.ts';
import { CodedError } from '../rules/coded-error.ts';
import { isHandedOver } from '../rules/product/handed-over.ts';
import { ecosystemName } from '../rules/product/complete-document.ts';
import type { ProductDocument } from '../rules/product/document.ts';
import { approvalsFor } from '../rules/product/product-approvals.ts';
import type { WorkProduct } from '../rules/work-product.ts';
import { loadDefinition } from './load-definition.ts';
import { namesOf } from '../rules/names-of.ts';

type Needs = Pick<Ports, 'store' | 'objects'>;

/**
 * The sealed JSON of a work product. Throws `product.missing` when nothing is stored under its key and
 * `product.altered` when it does not have the hash it was sealed with.
 */
export async function sealedText(ports: Pick<Ports, 'objects'>, product: WorkProduct): Promise<string> {
  const body = await ports.objects.get(product.key);
  if (body === undefined) throw new CodedError('product.missing', `nothing is stored for ${product.id}`);
  if (createHash('sha256').update(body, 'utf8').digest('hex') !== product.sha256)
    throw new CodedError(
      'product.altered',
      `the stored document of ${product.id} does not have the hash it was sealed with`,
    );
  return body;
}

/** Whether a product that was handed over to a person has been erased since. */
export async function isErased(ports: Pick<Ports, 'objects'>, { key }: WorkProduct): Promise<boolean> {
  return isHandedOver(key) && (await ports.objects.getBytes(key)) === undefined;
}

/** The document of a work product, read from what was sealed; throws like `sealedText`. */
export async function openProduct(ports: Needs, product: WorkProduct): Promise<ProductDocument> {
  if (await isErased(ports, product)) return documentOfErased(ports, product);
  // The bytes are those that were sealed (hash above), and only publishProduct writes them, from these very types.
  const sealed = JSON.parse(await sealedText(ports, product)) as ProductDocument | BreachDossier;
  return sealed.format === 'clause8.product/1' ? sealed : documentOfDossier(ports, product, sealed);
}

/** What can be said of a document that is not kept any more. */
async function documentOfErased({ store }: Needs, product: WorkProduct): Promise<ProductDocument> {
  const { kind, number, at, title } = product;
  const text =
    'This document held data on a person and was handed over to them. It was erased when the case ended, or after ninety days. Its hash stands here still, so whoever kept the document can show that it is the one.';
  return {
    ...{ format: 'clause8.product/1', kind, number, at, title, language: 'en', facts: [], sources: [] },
    ...{ sections: [{ id: 'erased', title: 'Erased', blocks: [{ kind: 'text', text }] }], data: {} },
    ecosystem: ecosystemName(await store.organizations()),
    approvals: [],
  };
}

/** Dossiers of breaches are sealed in a format of their own. */
async function documentOfDossier(
  { store }: Needs,
  product: WorkProduct,
  dossier: BreachDossier,
): Promise<ProductDocument> {
  const [organizations, run] = await Promise.all([store.organizations(), store.run(product.runId)]);
  if (run === undefined) throw new CodedError('run.unknown', `no run ${product.runId}`);
  const { organizationId, number, at, kind, approvals } = product;
  const document = dossierDocument(dossier, {
    definition: await loadDefinition({ store }, run),
    timeZone: organizations.find(({ id }) => id === organizationId)?.timeZone ?? 'UTC',
    organizationName: namesOf(organizations),
  });
  return {
    ...document,
    format: 'clause8.product/1',
    kind,
    number,
    at,
    ecosystem: ecosystemName(organizations),
    approvals: approvalsFor(approvals, [organizationId]),
  };
}
