import { localTime } from '../instant.ts';
import type { RegimeRule } from './regime-rule.ts';
import { REGIME_RULES } from './table.ts';

/**
 * The law as it stood on the local day of an instant. Proposals only where asked for: they are no law and never
 * compute by default.
 */
export function rulesInForce(
  at: string,
  { timeZone = 'UTC', proposals = false }: { timeZone?: string; proposals?: boolean } = {},
): RegimeRule[] {
  const day = localTime(at, timeZone)?.toPlainDate().toString() ?? at.slice(0, 10);
  return REGIME_RULES.filter(
    ({ inForce, proposal }) =>
      (proposals || !proposal) && inForce.from <= day && (inForce.to === undefined || day <= inForce.to),
  );
}
