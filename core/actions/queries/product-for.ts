import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import type { WorkProduct } from '../../rules/register-entry.ts';
import { productsOfRun } from './products-of-run.ts';

/** A sealed work product with its text. */
export interface ReadProduct {
  product: WorkProduct;
  body: string;
}

/**
 * A work product of a run as its owner published it: of `organizationId`, or of the first of the person's
 * organizations that has one. Undefined when there is none for this person.
 */
export async function productFor(
  ports: Pick<Ports, 'store' | 'objects'>,
  person: Person,
  request: { runId: string; kind: string; organizationId?: string },
): Promise<ReadProduct | undefined> {
  const found = await ports.store.case(request.runId);
  if (found === undefined || !may(person, 'see-run', found)) return undefined;
  const products = (await productsOfRun(ports, person, found)).filter(
    ({ kind, organizationId }) =>
      kind === request.kind &&
      (request.organizationId === undefined || organizationId === request.organizationId),
  );
  const product = products.sort((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (product === undefined) return undefined;
  const body = await ports.objects.get(product.key);
  return body === undefined ? undefined : { product, body };
}
