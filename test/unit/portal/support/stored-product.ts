import type { MemoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import { canonical } from '../../../../core/rules/canonical.ts';
import type { ProductDocument } from '../../../../core/rules/product/document.ts';
import type { WorkProduct } from '../../../../core/rules/work-product.ts';
import { sampleProduct, sampleRun } from '../../../support/store-samples.ts';

/** A work product as it stands after its publication, with both of its files. */
export async function storedProduct(
  ports: MemoryPorts,
  document: ProductDocument,
  more: Partial<WorkProduct> = {},
): Promise<WorkProduct> {
  const run = sampleRun({ id: 'run-0007', private: false, leadOrganizationId: 'lead' });
  if ((await ports.store.run(run.id)) === undefined)
    await ports.store.commit({ writes: [{ entity: 'run', after: run }], events: [] });
  const { kind, number, at, title } = document;
  const place = { organizationId: 'mobility', id: `${kind}.${number}`, ...more };
  const folder = `products/${place.organizationId}/${place.id}`;
  const sealed = await ports.objects.put(`${folder}/a.json`, canonical(document), 'application/json');
  const printed = await ports.printer.print(document, {
    ...sealed,
    organizationName: (id) => id,
    personName: (id) => id,
  });
  const pdf = {
    key: `${folder}/a.pdf`,
    ...(await ports.objects.put(`${folder}/a.pdf`, printed, 'application/pdf')),
  };
  const product = sampleProduct({
    ...{ kind, series: kind, number, at, title, runId: run.id, key: `${folder}/a.json`, pdf },
    ...sealed,
    approvals: document.approvals,
    ...place,
  });
  await ports.store.commit({ writes: [{ entity: 'product', after: product }], events: [] });
  return product;
}
