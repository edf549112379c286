import type { Clock } from './clock.ts';

/** A time in which a clock stood still; without `until` it still does. Instants. */
export interface Standstill {
  from: string;
  until?: string;
  label: string;
  citation: string;
}

/** When a clock stood still, in order. What lay before its start, as it stands now, held nothing up. */
export function standstills({ ledger }: Pick<Clock, 'ledger'>, startAt: string): Standstill[] {
  const found: Standstill[] = [];
  for (const entry of ledger) {
    if (entry.type === 'suspended') {
      const { label, citation, effectiveAt } = entry;
      found.push({ from: later(effectiveAt, startAt), label, citation });
    }
    const open = found.at(-1);
    if (entry.type === 'resumed' && open !== undefined && open.until === undefined) {
      open.until = later(entry.effectiveAt, startAt);
    }
  }
  return found;
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}
