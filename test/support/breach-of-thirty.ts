import { computeLimit } from '../../core/rules/regimes/compute-limit.ts';
import type { EntityFacts, IncidentFacts, RegimeFacts } from '../../core/rules/regimes/facts.ts';
import { resolveLimit } from '../../core/rules/regimes/resolve-limit.ts';
import { START_ACTS, type StartActs } from '../../core/rules/regimes/start-act.ts';
import { regimeRule } from '../../core/rules/regimes/table.ts';
import { verdictsFor } from '../../core/rules/regimes/verdicts.ts';

const AT = '2026-05-22T14:30:00.000Z';
const ACTS: StartActs = Object.fromEntries(START_ACTS.map((act) => [act, AT]));
const ZONES: [place: string, timeZone: string][] = [
  ['DE', 'Europe/Berlin'],
  ['FR', 'Europe/Paris'],
  ['ES', 'Europe/Madrid'],
  ['IE', 'Europe/Dublin'],
  ['GB-SCT', 'Europe/London'],
];

function organization(index: number): EntityFacts {
  const [place, timeZone] = ZONES[index % ZONES.length] ?? ['DE', 'Europe/Berlin'];
  return {
    id: `org-${index}`,
    place,
    timeZone,
    role: index % 6 === 5 ? 'processor' : 'controller',
    sectors: [index % 4 === 0 ? 'water' : 'transport'],
    publicBody: true,
    nis2: index % 2 === 0 ? 'essential' : 'none',
    criticalEntity: index % 4 === 0,
  };
}
const INCIDENT: IncidentFacts = {
  personalData: true,
  risk: 'high-risk',
  significant: true,
  disruptsEssentialService: true,
  unintelligible: false,
};
const FACTS: RegimeFacts = {
  organizations: Array.from({ length: 30 }, (_, index) => organization(index)),
  incident: INCIDENT,
};

/** A breach of thirty organizations in five countries: verdicts of every rule for each, and the dates of all that are owed. */
export function allClocks(): number {
  const owed = verdictsFor(FACTS, { at: AT }).filter(({ verdict }) => verdict === 'applies');
  const byId = new Map(FACTS.organizations.map((one) => [one.id, one]));
  const dates = owed.flatMap(({ ruleId, organizationId }) => {
    const rule = regimeRule(ruleId);
    const entity = byId.get(organizationId);
    if (!rule || !entity) return [];
    const limit = resolveLimit(rule, { organization: entity, incident: INCIDENT });
    if ('missing' in limit) return [];
    const place = { id: entity.place, timeZone: entity.timeZone };
    return [computeLimit(limit.resolved, { acts: ACTS, place })];
  });
  return dates.length;
}
