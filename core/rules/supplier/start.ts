import type { StartRule } from '../run-start.ts';
import { Supplier } from '../registers/supplier.ts';
import { SupplierStart } from './answers.ts';

/** An assessment of one supplier; its entry in the register stands from the start. */
export const supplierStart: StartRule = ({ answers, runId, organizationId }) => {
  const start = SupplierStart.parse(answers);
  const id = start.supplierId ?? `supplier-${runId}`;
  return {
    ok: true,
    title: `Assessment of ${start.supplierName}`,
    data: { start },
    puts: [
      {
        organizationId,
        kind: 'supplier',
        id,
        change: (before) => ({
          title: start.supplierName,
          state: before?.state ?? 'proposed',
          data: {
            ...Supplier.partial().safeParse(before?.data ?? {}).data,
            role: start.role,
            services: start.services,
            ...(start.dataCategories === undefined ? {} : { dataCategories: start.dataCategories }),
            ...(start.country === undefined ? {} : { country: start.country }),
          },
          ...(before?.reviewOn === undefined ? {} : { reviewOn: before.reviewOn }),
        }),
      },
    ],
  };
};
