import type { Filing } from './filing.ts';

/**
 * All clocks, the earliest working target first; then duties without a number, by the target that we set ourselves;
 * then those that wait; then what cannot be told, and what is not owed. Never only the nearest.
 */
export function sortFilings(filings: readonly Filing[]): Filing[] {
  return [...filings]
    .map((filing) => ({ filing, key: sortKey(filing) }))
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ filing }) => filing);
}

function sortKey(filing: Filing): string {
  const place = `${filing.organizationId} ${filing.ruleId}`;
  if (filing.verdict === 'not-evaluable') return `4 ${place}`;
  if (filing.verdict === 'does-not-apply') return `5 ${place}`;
  switch (filing.limit?.kind) {
    case 'dated':
      return `1 ${filing.limit.strictAt} ${place}`;
    case 'open-ended':
      // "~" sorts behind every date.
      return `2 ${filing.limit.targetAt ?? '~'} ${place}`;
    case 'waiting':
    case undefined:
      return `3 ${place}`;
  }
}
