import type { Case } from '../case.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { awareAtOf } from './aware-at.ts';
import { filingsDossier, type FilingDossier } from './dossier-filings.ts';
import { breachDataOf, decisionOf, type Decision } from './read-case.ts';

/** What a controller's register says of a closed breach: GDPR art. 33(5), facts, effects, remedial action. */
export interface BreachRegisterData {
  title: string;
  incidentKey: string;
  /** As last stated or corrected. */
  awareAt?: string;
  severity?: { se: number; level: string };
  decision?: Decision;
  filings: FilingDossier[];
  /** When each time limit stood at closing: `gdpr-33` met, … */
  clocks: { ruleId: string; status: string }[];
  closedAt: string;
  /** The sealed dossier, by its id among the organization's work products. */
  dossier: string;
}

/** The entry as it stands when the dossier is sealed. It was opened by the act of awareness. */
export function closedRegisterEntry(
  aCase: Case,
  entry: RegisterEntry,
  closing: { at: string; productId: string },
): RegisterEntry {
  const { organizationId } = entry;
  const { incident, severity } = breachDataOf(aCase);
  const awareAt = awareAtOf(aCase, organizationId);
  const decision = decisionOf(aCase, organizationId)?.decision;
  const data: BreachRegisterData = {
    title: aCase.run.title,
    incidentKey: incident.key,
    ...(awareAt === undefined ? {} : { awareAt }),
    ...(severity === undefined ? {} : { severity: { se: severity.se, level: severity.level } }),
    ...(decision === undefined ? {} : { decision }),
    filings: filingsDossier(aCase, organizationId),
    clocks: aCase.clocks
      .filter((clock) => clock.organizationId === organizationId)
      .map(({ ruleId, status }) => ({ ruleId, status })),
    closedAt: closing.at,
    dossier: closing.productId,
  };
  return { ...entry, state: 'closed', data: { ...data }, version: entry.version + 1 };
}
