import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import { REGIMES } from '../regimes/table.ts';
import { verdictsFor } from '../regimes/verdicts.ts';
import { awareAtOf } from './aware-at.ts';
import { regimeFactsOf } from './regime-facts.ts';

/**
 * Where it stands that an organization documents its breaches, whatever comes of this one: of the law on data
 * protection that binds it as a controller. Undefined when none does, or none of ours says so.
 */
export function documentationLaw(aCase: Case, organization: Organization): string | undefined {
  const facts = regimeFactsOf(aCase, [organization], { personalData: true });
  if (facts === undefined) return undefined;
  const at = awareAtOf(aCase, organization.id) ?? aCase.run.startedAt;
  const serious = {
    organizations: facts.organizations,
    incident: { personalData: true, risk: 'high-risk' } as const,
  };
  const binding = verdictsFor(serious, { at })
    .filter(({ purpose, verdict }) => purpose === 'authority' && verdict === 'applies')
    .map(({ regime }) => regime);
  return REGIMES.find(({ id, documentation }) => documentation !== undefined && binding.includes(id))
    ?.documentation;
}
