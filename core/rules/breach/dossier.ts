import type { Case } from '../case.ts';
import { personStep } from '../definition-steps.ts';
import type { EvidenceEvent } from '../evidence-event.ts';
import { answerLines, type AnswerLine, type Saying } from '../form-lines.ts';
import type { Organization, Person } from '../organization.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { FilingVerdict } from '../regimes/verdicts.ts';
import type { SeverityProposal } from '../severity.ts';
import type { Task } from '../task.ts';
import type { AssessmentCorrection } from './breach-data.ts';
import { clockDossier, type ClockDossier } from './dossier-clock.ts';
import { timelineOf, type TimelineEntry } from './dossier-timeline.ts';
import { filingsDossier, type FilingDossier } from './dossier-filings.ts';
import { reportsDossier, type ReportDossier } from './dossier-reports.ts';
import { documentationLaw } from './documentation-law.ts';
import { dutiesOf } from './duties.ts';
import { relevantDuties } from './say-duties.ts';
import { namesFor, type Names } from './dossier-names.ts';
import { proofsOf, type DossierProof } from './dossier-proofs.ts';
import type { Incident } from './incident.ts';
import { breachDataOf } from './read-case.ts';
import { reportScope } from './report-phases.ts';

/** The documentation of a breach for one organization (GDPR art. 33(5) and its kin): facts, effects, remedial action, with proof. */
export interface BreachDossier {
  format: 'clause8-breach-dossier-1';
  organization: { id: string; name: string; legalRole: string };
  /** The law under which it is kept, e.g. `Article 33(5) GDPR`; absent for who is no controller under such a law. */
  documentation?: string;
  run: { id: string; title: string; processId: string; processVersion: number; startedAt: string };
  incident: Incident;
  parties: { organizationId: string; name: string; legalRole: string }[];
  severity?: SeverityProposal;
  decisions: DecisionDossier[];
  clocks: ClockDossier[];
  filings: FilingDossier[];
  /** Reports to security and sector authorities. Older sealed dossiers have none of these two. */
  reports?: ReportDossier[];
  /** What it signed about reports was corrected afterwards, with the reasons; absent when nothing was. */
  assessments?: (AssessmentCorrection & { regime: string })[];
  /** What the law asks of this organization: applies, does not apply (why), or cannot be said (what is missing). */
  duties?: FilingVerdict[];
  /** Answers of this organization's own people, step by step. */
  answers: { stepId: string; title: string; round: number; at: string; by: string; lines: AnswerLine[] }[];
  /** Of other organizations only where the reader's may have the whole evidence. */
  timeline: TimelineEntry[];
  /** Tasks that the coordinator went on without. */
  wentOnWithout: WentOnWithout[];
  /** Opens the commitments in the evidence chain to this organization's own answers and voices. */
  proofs: DossierProof[];
  /** Head of the evidence chain when the dossier was made. */
  chain: { seq: number; hash: string };
  madeAt: string;
}

export interface DecisionDossier {
  organizationId: string;
  step: string;
  outcome: string;
  at: string;
  /** Who said what and why: only of the dossier's own organization. */
  voices: { by: string; onBehalfOf?: string; outcome: string; reason?: string; at: string }[];
}

export interface WentOnWithout {
  organizationId: string;
  step: string;
  at: string;
  by: string;
  /** Shown to the organization that was asked, and to the coordinator who gave it. */
  reason?: string;
}

export interface DossierInput {
  case: Case;
  definition: ProcessDefinition;
  events: EvidenceEvent[];
  organizations: Organization[];
  people: Person[];
  organizationId: string;
  at: string;
}

/**
 * The dossier of one organization (for the coordinator: of the lead). It holds the answers, reasons and names of its
 * own people; of other organizations only what the evidence chain says (who was asked, outcomes, times) and the
 * severity, and these only for those who share the evidence: controllers and coordinator.
 */
export function breachDossier(input: DossierInput): BreachDossier {
  const { case: aCase, organizationId } = input;
  const { run } = aCase;
  const { incident, severity } = breachDataOf(aCase);
  const names = namesFor(input);
  const shares = organizationId === run.leadOrganizationId || isController(aCase, organizationId);
  const tasks = shares ? aCase.tasks : aCase.tasks.filter((task) => task.organizationId === organizationId);
  return {
    format: 'clause8-breach-dossier-1',
    organization: {
      id: organizationId,
      name: names.organization(organizationId),
      legalRole: legalRoleOf(aCase, organizationId),
    },
    ...documentationOf(input),
    run: {
      id: run.id,
      title: run.title,
      processId: run.processId,
      processVersion: run.processVersion,
      startedAt: run.startedAt,
    },
    incident,
    parties: aCase.parties.map((party) => ({
      organizationId: party.organizationId,
      name: names.organization(party.organizationId),
      legalRole: party.legalRole,
    })),
    ...(severity !== undefined && shares ? { severity } : {}),
    decisions: decisionsOf(tasks, organizationId, names),
    clocks: aCase.clocks
      .filter((clock) => clock.organizationId === organizationId || organizationId === run.leadOrganizationId)
      .map((clock) => clockDossier(clock, organizationId, names)),
    filings: filingsDossier(aCase, organizationId),
    reports: reportsDossier(aCase, organizationId),
    ...assessmentsOf(aCase, organizationId),
    duties: dutiesDossier(input),
    answers: ownAnswers(input, names),
    timeline: timelineOf({ ...input, all: shares || !run.private }, names),
    wentOnWithout: withoutThem(tasks, input, names),
    proofs: proofsOf(aCase.tasks, organizationId),
    chain: { ...run.head },
    madeAt: input.at,
  };
}

function documentationOf({
  case: aCase,
  organizations,
  organizationId,
}: DossierInput): Pick<BreachDossier, 'documentation'> {
  const organization = organizations.find(({ id }) => id === organizationId);
  const law = organization === undefined ? undefined : documentationLaw(aCase, organization);
  return law === undefined ? {} : { documentation: law };
}

function assessmentsOf(aCase: Case, organizationId: string): Pick<BreachDossier, 'assessments'> {
  const assessments = Object.entries(breachDataOf(aCase).assessments ?? {}).flatMap(
    ([scope, corrections]) => {
      const { organizationId: ofWhom, regimeId: regime } = reportScope(scope);
      return ofWhom === organizationId ? corrections.map((correction) => ({ regime, ...correction })) : [];
    },
  );
  return assessments.length === 0 ? {} : { assessments };
}

function dutiesDossier({ case: aCase, organizations, organizationId }: DossierInput): FilingVerdict[] {
  const organization = organizations.find(({ id }) => id === organizationId);
  return organization === undefined ? [] : relevantDuties(dutiesOf(aCase, organization));
}

function decisionsOf(tasks: Task[], organizationId: string, names: Names): DecisionDossier[] {
  return inTime(tasks.filter((task) => task.kind === 'approval' && task.endedAt !== undefined)).map(
    (task) => ({
      organizationId: task.organizationId,
      step: task.title,
      outcome: task.outcome ?? task.status,
      at: task.endedAt ?? '',
      voices: task.organizationId === organizationId ? voicesOf(task, names) : [],
    }),
  );
}

function withoutThem(
  tasks: Task[],
  { case: aCase, organizationId }: DossierInput,
  names: Names,
): WentOnWithout[] {
  const lead = organizationId === aCase.run.leadOrganizationId;
  return inTime(tasks.filter((task) => task.status === 'cancelled' && task.kind !== 'stuck')).map((task) => ({
    organizationId: task.organizationId,
    step: task.title,
    at: task.endedAt ?? '',
    by: names.actor(task.endedBy),
    ...(task.reason !== undefined && (lead || task.organizationId === organizationId)
      ? { reason: task.reason }
      : {}),
  }));
}

function voicesOf(task: Task, names: Names): DecisionDossier['voices'] {
  return task.voices.map(({ personId, onBehalfOf, outcome, reason, at }) => ({
    by: names.person(personId),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: names.person(onBehalfOf) }),
    outcome,
    ...(reason === undefined ? {} : { reason }),
    at,
  }));
}

function ownAnswers(input: DossierInput, names: Names): BreachDossier['answers'] {
  const { case: aCase, definition, organizationId, organizations } = input;
  const timeZone = organizations.find(({ id }) => id === organizationId)?.timeZone ?? 'UTC';
  const saying: Saying = { timeZone, organizationName: names.organization };
  const own = aCase.tasks.filter(
    (task) => task.organizationId === organizationId && task.answers !== undefined,
  );
  return inTime(own).flatMap((task) => {
    const step = personStep(definition, task.stepId);
    if (step?.kind !== 'task') return [];
    return [
      {
        stepId: task.stepId,
        title: task.title,
        round: task.iteration,
        at: task.endedAt ?? task.openedAt,
        by: names.actor(task.endedBy),
        lines: answerLines(step.form, task.answers ?? {}, saying),
      },
    ];
  });
}

function inTime(tasks: Task[]): Task[] {
  const key = (task: Task) => `${task.endedAt ?? task.openedAt}#${task.id}`;
  return [...tasks].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}

function legalRoleOf(aCase: Case, organizationId: string): string {
  const party = aCase.parties.find((found) => found.organizationId === organizationId);
  return party?.legalRole ?? (organizationId === aCase.run.leadOrganizationId ? 'coordinator' : 'other');
}

function isController(aCase: Case, organizationId: string): boolean {
  return ['controller', 'joint-controller'].includes(legalRoleOf(aCase, organizationId));
}
