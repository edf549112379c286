import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import type { RegisterEntry, RegisterPut } from '../register-entry.ts';
import type { Risk, RiskMeasure } from '../registers/risk.ts';
import { riskDataOf } from './data.ts';
import { risksOf, type ReadMeasure, type ReadRisk } from './read.ts';
import { RISK_SOURCES } from './vocabulary.ts';

const LINE = 200;

/** The risks of an assessment as the owner's register has them; ids `<assessment>.r1`, … */
export function riskPuts(
  aCase: Case,
  risks: readonly ReadRisk[] = risksOf(aCase),
  {
    measures = [],
    decided,
  }: { measures?: readonly ReadMeasure[]; decided?: { on: string; reason: string } } = {},
): RegisterPut[] {
  const { start, assessmentId } = riskDataOf(aCase);
  return risks.map((read) => ({
    organizationId: ownerOf(aCase.run),
    kind: 'risk',
    id: `${assessmentId}.${read.key}`,
    change: (before) => ({
      ...reviewed(before),
      title: read.risk.title,
      state: stateOf(read, measures),
      data: {
        ...contentOf(read, measures),
        service: start.title,
        assessmentId,
        ...(decided === undefined ? {} : { acceptedOn: decided.on, acceptanceReason: decided.reason }),
      } satisfies Risk,
    }),
  }));
}

/** Open until treated; a risk without measures is accepted or stays open; a measure not taken opens it again. */
function stateOf({ key, treated }: ReadRisk, measures: readonly ReadMeasure[]): string {
  const own = measures.filter(({ riskKey }) => riskKey === key);
  if (own.some(({ done }) => done?.result === 'not-taken')) return 'open';
  if (own.length > 0) return own.every(({ done }) => done !== undefined) ? 'treated' : 'treating';
  return treated !== undefined && measures.every(({ done }) => done !== undefined) ? 'accepted' : 'open';
}

function contentOf({ key, risk, before, treated, after }: ReadRisk, measures: readonly ReadMeasure[]): Risk {
  return {
    description: risk.consequences,
    fearedEvent: risk.fearedEvent,
    sources: risk.sources.map((source) => RISK_SOURCES[source]),
    severity: before.severity,
    likelihood: before.likelihood,
    ...(risk.existingMeasures === undefined ? {} : { existingMeasures: risk.existingMeasures }),
    ...(treated === undefined ? {} : { treatment: treated.treatment }),
    ...(after === undefined
      ? {}
      : { residualSeverity: after.severity, residualLikelihood: after.likelihood }),
    measures: measures.filter(({ riskKey }) => riskKey === key).map(measureOf),
  };
}

function measureOf({ description, organization, dueOn, done }: ReadMeasure): RiskMeasure {
  return {
    description,
    ownerOrganizationId: organization,
    dueOn,
    state: done === undefined ? 'planned' : done.result === 'not-taken' ? 'dropped' : 'done',
    ...(done === undefined ? {} : { evidence: done.evidence.slice(0, LINE) }),
  };
}

function reviewed(before: RegisterEntry | undefined): Pick<RegisterEntry, 'reviewOn'> {
  return before?.reviewOn === undefined ? {} : { reviewOn: before.reviewOn };
}
