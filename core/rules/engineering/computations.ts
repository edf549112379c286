import type { Computation } from '../computation.ts';
import { ownerOf } from '../owner-of.ts';
import type { LatestProduct } from '../reading.ts';
import { EarlierRecord, engineeringDataOf } from './data.ts';
import { controlPuts, requirementPuts } from './entries.ts';

/** Records of one system share it. */
export function recordSeries(systemId: string): string {
  return `engineering-record.${systemId}`;
}

/** Takes up the record of the release before, so that nobody types it again. */
export const recall: Computation = {
  reads: ({ run }) => ({ products: { kinds: ['engineering-record'], organizationIds: [ownerOf(run)] } }),
  compute: ({ case: aCase, products }) => {
    const data = engineeringDataOf(aCase);
    const earlier = data.earlier ?? earlierOf(products, recordSeries(data.systemId));
    return earlier === undefined
      ? { outcome: 'first' }
      : { outcome: 'again', runData: { ...aCase.run.data, earlier } };
  },
};

function earlierOf(products: LatestProduct[], series: string): EarlierRecord | undefined {
  const found = products.find(({ product }) => product.series === series);
  if (found === undefined) return undefined;
  const { answers, release } = found.document.data;
  const given = typeof answers === 'object' && answers !== null ? answers : {};
  return EarlierRecord.safeParse({ ...given, release, number: found.product.number }).data;
}

/** The controls are built: what was not verified before is implemented now. */
export const built: Computation = {
  compute: ({ case: aCase }) => ({
    outcome: 'done',
    puts: requirementPuts(aCase, ({ verified }) =>
      verified === undefined || verified.result === 'failed' ? 'implemented' : 'verified',
    ),
  }),
};

/** Everything is verified or waived: so are the controls. */
export const proven: Computation = {
  compute: ({ case: aCase }) => ({ outcome: 'done', puts: controlPuts(aCase, 'verified') }),
};
