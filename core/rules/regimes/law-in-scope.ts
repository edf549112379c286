import { REGIME_RULES, regimeRule } from './table.ts';

/**
 * The law that a scope `<organization>.<rule or regime>` is about, as short as people say it: `GDPR art. 33(1)` of a
 * rule, `NIS2` of a regime (the part of its first report's citation before the article). Undefined for other scopes.
 */
export function lawInScope(scope: string): string | undefined {
  const [, id, ...rest] = scope.split('.');
  if (id === undefined || rest.length > 0) return undefined;
  const rule = regimeRule(id);
  if (rule !== undefined) return rule.citation;
  const report = REGIME_RULES.find(({ regime, purpose }) => regime === id && purpose === 'report');
  return report?.citation.split(/ (?:art|s)\. ?\d/)[0];
}
