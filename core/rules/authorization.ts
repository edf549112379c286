import type { Party, Run } from './run.ts';
import { actsFor, holds, isMember, rolesIn } from './membership.ts';
import type { KeptMail } from './mail/kept-mail.ts';
import type { Person } from './organization.ts';
import type { ProcessDefinition } from './process-definition.ts';
import { mayFill } from './quorum.ts';
import type { RegisterEntry } from './register-entry.ts';
import { KINDS } from './registers/kinds.ts';
import type { WorkProduct } from './work-product.ts';
import type { Task } from './task.ts';

/** A run with those that take part in it. */
export interface RunThing {
  run: Pick<Run, 'private' | 'leadOrganizationId'>;
  parties: Pick<Party, 'organizationId' | 'legalRole' | 'taskRoles'>[];
}

/** A task in its run; `onBehalfOf` is the person asked when somebody acts for them, at an instant. */
export interface TaskThing extends RunThing {
  task: Pick<Task, 'organizationId' | 'roles' | 'kind' | 'voters' | 'stepId' | 'processId'>;
  at: string;
  onBehalfOf?: Person;
}

interface OfOrganization {
  organizationId: string;
}

interface OfEcosystem extends OfOrganization {
  leadOrganizationId: string;
}

/** Every action there is a rule for, with what it is done to. */
export interface Things {
  /** Its title, steps, who has what by when, clocks. Never answers. */
  'see-run': RunThing;
  /** Its page: what is asked. */
  'see-task': TaskThing;
  /** Claim, release, save a draft, complete. */
  'act-on-task': TaskThing;
  /** Speak in an approval (whether a slot is free is the quorum's business). */
  'decide-approval': TaskThing;
  /** Try a stuck step again. */
  'retry-stuck': TaskThing;
  'see-answers': TaskThing;
  'export-evidence': RunThing;
  'read-dossier': RunThing & OfOrganization;
  'correct-awareness': RunThing & OfOrganization;
  /** What that organization signed about a law's report. */
  'correct-assessment': RunThing & OfOrganization;
  /** Correct, suspend, resume, extend or lift a clock of that organization. */
  'change-clock': RunThing & OfOrganization;
  'stop-run': RunThing;
  /** Every organization's part, and reminding those who are late. */
  'oversee-run': RunThing;
  /** Take a run that has ended up again. */
  'reopen-run': RunThing & OfOrganization;
  /** What begins by itself for that organization. */
  'see-cycles': OfEcosystem;
  /** Plan, move and lift it, and begin it early. */
  'plan-cycle': OfEcosystem;
  'start-run': { definition: Pick<ProcessDefinition, 'startedBy'> } & OfOrganization;
  /** `leadOrganizationId`: whose DPO and auditor look across all organizations; absent when nobody does. */
  'see-register': {
    register: RegisterEntry['kind'];
    private: boolean;
    leadOrganizationId?: string;
  } & OfOrganization;
  /** Add, change, retire and import entries by hand. */
  'edit-register': { register: RegisterEntry['kind'] } & OfOrganization;
  'see-product': { product: Pick<WorkProduct, 'organizationId' | 'audience'>; private: boolean };
  /** Put it in force, take it under review, withdraw it. */
  'change-product': { product: Pick<WorkProduct, 'organizationId'> };
  'manage-sources': OfOrganization;
  /** Say whose findings those about an AWS account are: whoever could claim one would read another's. */
  'assign-accounts': { leadOrganizationId: string };
  /** The organization's Slack workspaces and the endpoints of its partners. */
  'manage-connections': OfOrganization;
  /**
   * Mails that came in for the organization and with which nothing has begun, whoever wrote them. `door`: of one of them; an
   * answer may be about a private run.
   */
  'read-mails': OfOrganization & { door?: KeptMail['door'] };
  /** Correct the address of one of its people. */
  'manage-people': OfOrganization;
  /** Hand over one's own work while away. */
  delegate: { person: Pick<Person, 'id'> } & OfOrganization;
}
export type Action = keyof Things;

/** The one table. What is not here is not allowed. */
const RULES: { [A in Action]: (person: Person, thing: Things[A]) => boolean } = {
  'see-run': seesRun,
  'see-task': seesTask,
  'act-on-task': actsOnTask,
  'decide-approval': decides,
  'retry-stuck': (person, thing) => thing.task.kind === 'stuck' && actsInOwnName(person, thing),
  'see-answers': (person, thing) =>
    seesRun(person, thing) && (isOwn(person, thing) || seesFacts(person, thing)),
  'export-evidence': exportsEvidence,
  'read-dossier': (person, thing) =>
    (isCoordinator(person, thing.run) && thing.organizationId === thing.run.leadOrganizationId) ||
    (seesRun(person, thing) &&
      isParty(thing) &&
      holds(person, thing.organizationId, 'dpo', 'accountable', 'auditor')),
  'correct-awareness': (person, thing) =>
    isParty(thing) && isController(thing) && holds(person, thing.organizationId, 'dpo'),
  'correct-assessment': (person, thing) =>
    seesRun(person, thing) &&
    isParty(thing) &&
    holds(person, thing.organizationId, 'dpo', 'responder', 'accountable'),
  'change-clock': (person, thing) =>
    seesRun(person, thing) &&
    isParty(thing) &&
    holds(person, thing.organizationId, 'dpo', 'privacy-lead', 'accountable'),
  'stop-run': (person, thing) => isCoordinator(person, thing.run),
  'oversee-run': (person, thing) => isCoordinator(person, thing.run),
  'reopen-run': (person, thing) =>
    isCoordinator(person, thing.run) ||
    (seesRun(person, thing) && isParty(thing) && holds(person, thing.organizationId, 'dpo')),
  'see-cycles': (person, thing) =>
    isMember(person, thing.organizationId) || holds(person, thing.leadOrganizationId, 'dpo'),
  'plan-cycle': (person, thing) =>
    holds(person, thing.organizationId, 'dpo') || holds(person, thing.leadOrganizationId, 'dpo'),
  'start-run': (person, thing) => holds(person, thing.organizationId, ...thing.definition.startedBy),
  'see-register': seesRegister,
  'edit-register': (person, { register, organizationId }) =>
    KINDS[register].editedBy === 'people' && holds(person, organizationId, ...KINDS[register].editors),
  'see-product': seesProduct,
  'change-product': (person, { product }) => holds(person, product.organizationId, 'dpo', 'accountable'),
  'manage-sources': (person, thing) =>
    holds(person, thing.organizationId, 'dpo', 'responder', 'administrator'),
  'assign-accounts': (person, thing) => holds(person, thing.leadOrganizationId, 'dpo', 'administrator'),
  'manage-connections': (person, thing) => holds(person, thing.organizationId, 'dpo', 'administrator'),
  'read-mails': (person, { organizationId, door }) =>
    holds(person, organizationId, 'dpo') ||
    (door !== 'reply' && holds(person, organizationId, 'administrator')),
  'manage-people': (person, thing) => holds(person, thing.organizationId, 'administrator', 'dpo'),
  delegate: (person, thing) => person.id === thing.person.id && isMember(person, thing.organizationId),
};

export const ACTIONS: readonly string[] = Object.keys(RULES);

/** Whether a person may do something. The one place where this is decided. */
export function may<A extends Action>(person: Person, action: A, thing: Things[A]): boolean {
  return Object.hasOwn(RULES, action) && RULES[action](person, thing);
}

/**
 * An open run is seen by every member of an organization that takes part. A private one only by DPOs of these
 * organizations, by those who hold a role that has (had) a task there, and by the coordinator, to whom steps escalate.
 */
function seesRun(person: Person, { run, parties }: RunThing): boolean {
  if (isCoordinator(person, run)) return true;
  return parties.some((party) =>
    run.private
      ? holds(person, party.organizationId, 'dpo', ...party.taskRoles)
      : isMember(person, party.organizationId),
  );
}

/** A task is seen by its own organization's people who see the run, by its voters, and by whoever acts for them. */
function seesTask(person: Person, thing: TaskThing): boolean {
  const own = seesRun(person, thing) && isOwn(person, thing);
  return own || actsOnTask(person, thing) || decides(person, thing) || oversees(person, thing);
}

/** The coordinator sees what is asked of whom, not what is answered. */
function oversees(person: Person, thing: TaskThing): boolean {
  return isCoordinator(person, thing.run);
}

function actsOnTask(person: Person, thing: TaskThing): boolean {
  if (thing.task.kind !== 'task') return false;
  return thing.onBehalfOf === undefined
    ? actsInOwnName(person, thing)
    : actsAsDelegate(person, thing, thing.onBehalfOf);
}

function actsInOwnName(person: Person, { task }: TaskThing): boolean {
  return holds(person, task.organizationId, ...task.roles);
}

function actsAsDelegate(person: Person, thing: TaskThing, asked: Person): boolean {
  const { organizationId } = thing.task;
  return (
    actsInOwnName(asked, thing) && actsFor(person, asked, { organizationId, at: thing.at, scope: 'tasks' })
  );
}

function decides(person: Person, thing: TaskThing): boolean {
  const { task, at, onBehalfOf } = thing;
  const speaker = { person, at, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) };
  return task.kind === 'approval' && task.voters.some((slot) => mayFill(slot, speaker));
}

function isOwn(person: Person, { run, parties, task }: TaskThing): boolean {
  if (!run.private) return isMember(person, task.organizationId);
  const roles = parties.find((party) => party.organizationId === task.organizationId)?.taskRoles ?? [];
  return holds(person, task.organizationId, 'dpo', ...roles, ...task.roles);
}

/** The facts of a breach are read by those who decide about it: DPO and head of its controllers, and the coordinator. */
function seesFacts(person: Person, thing: TaskThing): boolean {
  if (thing.task.processId !== 'breach-notification' || thing.task.stepId !== 'facts') return false;
  if (isCoordinator(person, thing.run)) return true;
  return controllersOf(thing).some((party) => holds(person, party.organizationId, 'dpo', 'accountable'));
}

/** Of a private run: the coordinator and the DPOs of its controllers. Of others: DPO or auditor of whoever takes part. */
function exportsEvidence(person: Person, thing: RunThing): boolean {
  if (isCoordinator(person, thing.run)) return true;
  if (thing.run.private)
    return controllersOf(thing).some((party) => holds(person, party.organizationId, 'dpo'));
  return thing.parties.some((party) => holds(person, party.organizationId, 'dpo', 'auditor'));
}

/**
 * A register is read by every member of its organization, and by the DPO and the auditor of the lead organization. A
 * confidential one is read in its own organization by DPO and auditor; by the register keeper only where its entries
 * are not private (a breach is known to few while it lasts); alerts also by the responders, who triage them.
 */
function seesRegister(person: Person, thing: Things['see-register']): boolean {
  if (holds(person, thing.organizationId, 'dpo', 'auditor')) return true;
  if (!KINDS[thing.register].confidential) {
    const { leadOrganizationId } = thing;
    return (
      isMember(person, thing.organizationId) ||
      (leadOrganizationId !== undefined && holds(person, leadOrganizationId, 'dpo', 'auditor'))
    );
  }
  if (thing.register === 'alert' && holds(person, thing.organizationId, 'responder')) return true;
  return !thing.private && holds(person, thing.organizationId, 'records');
}

/**
 * What everybody or the whole ecosystem may read is read by whoever takes part in it; otherwise by the organization's
 * own people, of a private run only by those who answer for it.
 */
function seesProduct(person: Person, { product, private: isPrivate }: Things['see-product']): boolean {
  if (product.audience === 'public') return true;
  if (product.audience === 'ecosystem') return person.memberships.length > 0;
  return (
    holds(person, product.organizationId, 'dpo', 'accountable', 'auditor') ||
    (!isPrivate && isMember(person, product.organizationId))
  );
}

/** The DPO of the lead organization. */
function isCoordinator(person: Person, run: RunThing['run']): boolean {
  return rolesIn(person, run.leadOrganizationId).includes('dpo');
}

function controllersOf(thing: RunThing): RunThing['parties'] {
  return thing.parties.filter(
    ({ legalRole }) => legalRole === 'controller' || legalRole === 'joint-controller',
  );
}

function isParty(thing: RunThing & OfOrganization): boolean {
  return thing.parties.some((party) => party.organizationId === thing.organizationId);
}

function isController(thing: RunThing & OfOrganization): boolean {
  return controllersOf(thing).some((party) => party.organizationId === thing.organizationId);
}
