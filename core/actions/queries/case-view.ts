import type { Ports } from '../../ports.ts';
import type { Case } from '../../rules/case.ts';
import { may } from '../../rules/authorization.ts';
import type { EvidenceEvent } from '../../rules/evidence-event.ts';
import { holds } from '../../rules/membership.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import type { ProcessDefinition } from '../../rules/process-definition.ts';
import type { WorkProduct } from '../../rules/register-entry.ts';
import type { Task } from '../../rules/task.ts';
import { loadDefinition } from '../load-definition.ts';
import { namesOf } from './names-of.ts';
import { productsOfRun } from './products-of-run.ts';
import { publicRun } from './public-run.ts';
import { onlyState, withoutSecrets } from './without-secrets.ts';

/** A run as one person may see it. */
export interface CaseView {
  /** Tasks in full where the person may read the answers, otherwise only their state. */
  case: Case;
  definition: ProcessDefinition;
  organizations: Organization[];
  /** Names of people by id. */
  people: Record<string, string>;
  /** Tasks whose page the person may open. */
  opens: string[];
  /** The whole chain for those who may export it, otherwise nothing. */
  events: EvidenceEvent[];
  mayExportEvidence: boolean;
  /** Organizations for which the person may correct the time of awareness. */
  mayCorrectAwareness: string[];
  mayStop: boolean;
  products: WorkProduct[];
}

/**
 * The run page. DPOs of those who take part, and the coordinator, see who has what by when in every organization;
 * everybody else their own organization's part. Undefined when there is no such run for this person.
 */
export async function caseView(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  runId: string,
): Promise<CaseView | undefined> {
  const found = await ports.store.case(runId);
  if (found === undefined || !may(person, 'see-run', found)) return undefined;
  const mayExportEvidence = may(person, 'export-evidence', found);
  const [definition, organizations, events, products] = await Promise.all([
    loadDefinition(ports, found.run),
    ports.store.organizations(),
    mayExportEvidence ? ports.store.events(runId) : [],
    productsOfRun(ports, person, found),
  ]);
  const shown = caseFor(ports, person, found);
  return {
    case: shown,
    definition,
    organizations,
    people: await namesOf(
      ports,
      shown,
      events.map(({ actor }) => actor),
    ),
    opens: found.tasks.filter((task) => sees(ports, person, found, task)).map(({ id }) => id),
    events,
    mayExportEvidence,
    mayCorrectAwareness: found.parties
      .map(({ organizationId }) => organizationId)
      .filter((organizationId) => may(person, 'correct-awareness', { ...found, organizationId })),
    mayStop: found.run.status === 'running' && may(person, 'stop-run', found),
    products,
  };
}

function caseFor(ports: Pick<Ports, 'now'>, person: Person, found: Case): Case {
  const overview = seesAllParts(person, found);
  const mine = (organizationId: string) =>
    overview || person.memberships.some((membership) => membership.organizationId === organizationId);
  const tasks = found.tasks
    .filter((task) => mine(task.organizationId) || sees(ports, person, found, task))
    .map((task) => (readsAnswers(ports, person, found, task) ? withoutSecrets(task) : onlyState(task)));
  return {
    run: publicRun(found.run, readsFacts(person, found) ? ['severity'] : []),
    parties: found.parties.filter(({ organizationId }) => mine(organizationId)),
    tasks,
    groups: overview ? found.groups.map((group) => ({ ...group, sealedToken: '' })) : [],
    clocks: found.clocks.filter(({ organizationId }) => mine(organizationId)),
  };
}

/** The coordinator and the DPOs of those who take part. */
function seesAllParts(person: Person, { run, parties }: Case): boolean {
  const organizations = [run.leadOrganizationId, ...parties.map(({ organizationId }) => organizationId)];
  return organizations.some((organizationId) => holds(person, organizationId, 'dpo'));
}

function readsFacts(person: Person, { run, parties }: Case): boolean {
  const controllers = parties.filter(
    ({ legalRole }) => legalRole === 'controller' || legalRole === 'joint-controller',
  );
  return (
    holds(person, run.leadOrganizationId, 'dpo') ||
    controllers.some(({ organizationId }) => holds(person, organizationId, 'dpo', 'accountable'))
  );
}

function sees(ports: Pick<Ports, 'now'>, person: Person, found: Case, task: Task): boolean {
  return may(person, 'see-task', { ...found, task, at: ports.now() });
}

function readsAnswers(ports: Pick<Ports, 'now'>, person: Person, found: Case, task: Task): boolean {
  return may(person, 'see-answers', { ...found, task, at: ports.now() });
}
