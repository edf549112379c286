import { loadDefinition } from '../../core/actions/load-definition.ts';
import type { Ports } from '../../core/ports.ts';
import { dutiesOf } from '../../core/rules/breach/duties.ts';
import { relevantDuties } from '../../core/rules/breach/say-duties.ts';
import type { Case } from '../../core/rules/case.ts';
import { may } from '../../core/rules/authorization.ts';
import type { Clock } from '../../core/rules/clock.ts';
import { isMember } from '../../core/rules/membership.ts';
import { openWorkOf, type OpenWork } from '../../core/rules/open-work.ts';
import type { Person } from '../../core/rules/organization.ts';
import { ownerOf } from '../../core/rules/owner-of.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import type { FilingVerdict } from '../../core/rules/regimes/verdicts.ts';
import { type CalledRun, calledRuns, visibleRun } from './called-runs.ts';
import { withoutAnswers } from '../../core/rules/without-answers.ts';
import { standingAssessments, type StandingAssessment } from './standing-assessments.ts';

/** A run as one person may see it. */
export interface ReadRun {
  /** Tasks without answers and reasons; reasons and receipts of clocks only of the person's own organizations. */
  case: Case;
  definition: ProcessDefinition;
  /** Tasks whose pages this person may open. */
  opens: Set<string>;
  mayExportEvidence: boolean;
  mayStop: boolean;
  mayOversee: boolean;
  mayReopen: boolean;
  /** What would be left undone if it ended now; only for whoever may stop it. */
  openWork: OpenWork | undefined;
  /** Organizations for which this person may correct the awareness, or read the dossier. */
  mayCorrect: string[];
  mayReadDossier: string[];
  /** Runs that steps of this one have called; only those that this person may see. */
  called: CalledRun[];
  /** The title of the run that waits for this one, if this person may see it. */
  callerTitle: string | undefined;
  /** What was signed about reports, as far as this person may correct it. */
  assessments: StandingAssessment[];
  /** What the law asks of each of the person's own organizations that handles the data of a breach. */
  duties: { organizationId: string; duties: FilingVerdict[] }[];
}

/** One run with who has what by when; undefined when there is none or it is not shown to this person. */
export async function readRun(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  runId: string,
): Promise<ReadRun | undefined> {
  const found = await ports.store.case(runId);
  if (found === undefined || !may(person, 'see-run', found)) return undefined;
  const { run, parties } = found;
  const definition = await loadDefinition(ports, run);
  const at = ports.now();
  const organizations = [
    ...new Set([...parties.map((party) => party.organizationId), run.leadOrganizationId]),
  ];
  const allowed = (action: 'correct-awareness' | 'read-dossier') =>
    organizations.filter((organizationId) => may(person, action, { run, parties, organizationId }));
  return {
    case: {
      ...found,
      tasks: found.tasks.map(withoutAnswers),
      clocks: found.clocks.map((clock) => clockFor(person, clock)),
    },
    definition,
    opens: new Set(
      found.tasks
        .filter((task) => may(person, 'see-task', { run, parties, task, at }))
        .map((task) => task.id),
    ),
    mayExportEvidence: may(person, 'export-evidence', found),
    mayStop: may(person, 'stop-run', found),
    mayOversee: may(person, 'oversee-run', found),
    mayReopen: may(person, 'reopen-run', { run, parties, organizationId: ownerOf(run) }),
    openWork: may(person, 'stop-run', found) ? openWorkOf(found) : undefined,
    mayCorrect: allowed('correct-awareness'),
    // Only a breach keeps a dossier.
    mayReadDossier: run.processId === 'breach-notification' ? allowed('read-dossier') : [],
    called: await calledRuns(ports.store, person, found),
    callerTitle: (await visibleRun(ports.store, person, run.parent?.runId))?.title,
    assessments: standingAssessments(person, found),
    duties: await dutiesFor(ports, person, found),
  };
}

/** Of the laws of which anything holds or may hold; those of other organizations are theirs to read. */
async function dutiesFor(
  { store }: Pick<Ports, 'store'>,
  person: Person,
  found: Case,
): Promise<ReadRun['duties']> {
  if (found.run.processId !== 'breach-notification') return [];
  const own = found.parties.filter(({ organizationId }) => isMember(person, organizationId));
  const organizations = await Promise.all(
    own.map(({ organizationId }) => store.organization(organizationId)),
  );
  return organizations
    .flatMap((organization) => organization ?? [])
    .map((organization) => ({
      organizationId: organization.id,
      duties: relevantDuties(dutiesOf(found, organization)),
    }))
    .filter(({ duties }) => duties.length > 0);
}

/** A clock of another organization is shown without reasons, receipts and proofs. */
export function clockFor(person: Person, clock: Clock): Clock {
  return isMember(person, clock.organizationId) ? clock : withoutReasons(clock);
}

function withoutReasons(clock: Clock): Clock {
  return {
    ...clock,
    ledger: clock.ledger.map((entry) => {
      const { reason: _reason, ...rest } = entry;
      if (rest.type !== 'met') return rest;
      const { receipt: _receipt, proof: _proof, ...met } = rest;
      return met;
    }),
  };
}
