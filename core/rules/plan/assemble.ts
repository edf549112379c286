import { placeOf } from '../calendar/place.ts';
import { sayLimit } from '../breach/say-duties.ts';
import { GOVERNANCE_REPORT, GovernanceReportData } from '../governance/report-data.ts';
import type { Organization } from '../organization.ts';
import type { LatestProduct, Reading } from '../reading.ts';
import type { EntityFacts } from '../regimes/facts.ts';
import { rulesInForce } from '../regimes/rules-in-force.ts';
import { REGIMES } from '../regimes/table.ts';
import { verdictOf } from '../regimes/verdicts.ts';
import { calendarOf } from './calendar.ts';
import type { Assembled, PlanLaw, PlanSource, PreviousPlan } from './data.ts';
import { organizationPart } from './organization-part.ts';
import { ECOSYSTEM_PLAN, EcosystemPlanData } from './plan-data.ts';

/** Facts of the first page of a source that the plan repeats. */
const MOST_FACTS = 6;

/**
 * Puts together what the latest work products and the registers of all organizations say. What people confirm, draft
 * and adopt is this: it does not change under their hands while the plan is made.
 */
export function assemble(reading: Reading): Assembled {
  const { case: aCase, organizations, registers, products, at } = reading;
  const lead = aCase.run.leadOrganizationId;
  const governance = dataOf(products, GOVERNANCE_REPORT, lead, GovernanceReportData);
  const previous = previousFrom(products, lead);
  return {
    at,
    parts: organizations.map(({ id }) =>
      organizationPart(
        id,
        registers.filter(({ organizationId }) => organizationId === id),
      ),
    ),
    sources: products.filter(isSource).map(sourceOf),
    calendar: calendarOf(reading, governance),
    laws: lawsFor(organizations, at),
    ...(governance === undefined ? {} : { governance }),
    ...(previous === undefined ? {} : { previous }),
  };
}

/** The plan before is no source of the next one. */
function isSource({ product }: LatestProduct): boolean {
  return product.kind !== ECOSYSTEM_PLAN;
}

function sourceOf({ product, document }: LatestProduct): PlanSource {
  const { organizationId, kind, id, title, number, sha256, audience } = product;
  const facts = document.facts.slice(0, MOST_FACTS).map(({ label, value }) => ({ label, value }));
  return { organizationId, kind, id, title, number, sha256, audience, facts };
}

function dataOf<T>(
  products: readonly LatestProduct[],
  kind: string,
  organizationId: string,
  shape: { safeParse: (data: unknown) => { data?: T | undefined } },
): T | undefined {
  const found = products.find(
    ({ product }) => product.kind === kind && product.organizationId === organizationId,
  );
  return found === undefined ? undefined : shape.safeParse(found.document.data).data;
}

function previousFrom(products: readonly LatestProduct[], lead: string): PreviousPlan | undefined {
  const found = products.find(
    ({ product }) => product.kind === ECOSYSTEM_PLAN && product.organizationId === lead,
  );
  const data = EcosystemPlanData.safeParse(found?.document.data).data;
  if (found === undefined || data === undefined) return undefined;
  return {
    productId: found.product.id,
    number: found.product.number,
    organizations: data.organizations.map(({ organizationId }) => organizationId),
    services: data.services,
    laws: data.laws,
    sources: data.sources.map(({ organizationId, id }) => ({ organizationId, id })),
    draft: { ...data.draft },
  };
}

/** Laws of which at least one duty may be owed by at least one organization, by what the organizations are. */
export function lawsFor(organizations: readonly Organization[], at: string): PlanLaw[] {
  const rules = rulesInForce(at).filter((rule) =>
    organizations.some(
      (organization) =>
        verdictOf(rule, { organization: entityOf(organization), incident: {} }).verdict !== 'does-not-apply',
    ),
  );
  return REGIMES.flatMap((regime): PlanLaw[] => {
    const owed = rules.filter((rule) => rule.regime === regime.id);
    if (owed.length === 0) return [];
    const limits = owed.map((rule) => ({
      label: rule.label,
      citation: rule.citation,
      limit: sayLimit(rule),
    }));
    return [{ title: regime.title, territory: regime.territory, limits }];
  });
}

function entityOf(organization: Organization): EntityFacts {
  const { id, name, timeZone, legalRole, profile } = organization;
  const { csirt: _csirt, ...recorded } = profile ?? {};
  return { id, name, place: placeOf(organization).id, timeZone, role: legalRole, ...recorded };
}
