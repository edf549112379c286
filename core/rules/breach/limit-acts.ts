import type { CountedLimit, Limit } from '../regimes/regime-rule.ts';
import type { StartAct } from '../regimes/start-act.ts';

/** Every act from which a limit can count, whichever of its cases holds. */
export function startActsInLimit(limit: Limit): StartAct[] {
  return limit.kind === 'open'
    ? [limit.internalTarget.from]
    : [...new Set(countedIn(limit).map(({ from }) => from))];
}

function countedIn(limit: Exclude<Limit, { kind: 'open' }>): CountedLimit[] {
  switch (limit.kind) {
    case 'counted':
      return [limit.limit];
    case 'earliest':
      return limit.limits;
    case 'by-case':
      return [...limit.cases.map((one) => one.limit), limit.otherwise];
  }
}
