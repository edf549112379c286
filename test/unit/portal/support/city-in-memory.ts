import { type MemoryPorts, memoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import { loadEcosystem } from '../../../../core/actions/load-ecosystem.ts';
import { openTask } from '../../../../core/actions/open-task.ts';
import { startByHand } from '../../../../core/actions/start-by-hand.ts';
import type { Person, Role } from '../../../../core/rules/organization.ts';
import type { ProcessDefinition } from '../../../../core/rules/process-definition.ts';
import { taskId } from '../../../../core/rules/task-id.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';

export const START = '2026-05-22T14:00:00.000Z';

const ORGANIZATIONS = [
  { id: 'lead', name: 'Lead Office', lead: true, legalRole: 'other' },
  { id: 'mobility', name: 'Mobility Agency', lead: false, legalRole: 'controller' },
  { id: 'transit', name: 'Transit Authority', lead: false, legalRole: 'joint-controller' },
  { id: 'grid', name: 'Grid Analytics', lead: false, legalRole: 'processor' },
  { id: 'forum', name: 'Citizens Forum', lead: false, legalRole: 'other' },
] as const;

/** Person id `<organization>-<role>`, one for each role of each organization that a test needs. */
const PEOPLE: [string, Role][] = [
  ['lead', 'dpo'],
  ['lead', 'accountable'],
  ['mobility', 'dpo'],
  ['mobility', 'accountable'],
  ['mobility', 'responder'],
  ['mobility', 'engineer'],
  ['mobility', 'contact'],
  ['transit', 'dpo'],
  ['transit', 'accountable'],
  ['grid', 'dpo'],
  ['grid', 'engineer'],
  ['forum', 'member'],
];

export interface City {
  ports: MemoryPorts;
  person: (id: string) => Promise<Person>;
}

/** Five organizations and their people, all in memory. */
export async function cityInMemory(
  definitions: ProcessDefinition[] = [breachNotification],
  morePeople: [string, Role][] = [],
): Promise<City> {
  const ports = memoryPorts(definitions, START);
  await loadEcosystem(ports, {
    organizations: ORGANIZATIONS.map((one) => ({ ...one, country: 'DE', timeZone: 'Europe/Berlin' })),
    people: [...PEOPLE, ...morePeople].map(([organizationId, role]) => ({
      id: `${organizationId}-${role}`,
      name: `${role} of ${organizationId}`,
      email: `${role}@${organizationId}.example`,
      memberships: [{ organizationId, roles: [role] }],
      delegations: [],
    })),
    sources: [],
  });
  const person = async (id: string) => {
    const found = await ports.store.person(id);
    if (found === undefined) throw new Error(`no person ${id}`);
    return found;
  };
  return { ports, person };
}

/** A breach reported by the responder of the mobility agency; returns the run's id. */
export async function startBreach({ ports, person }: City): Promise<string> {
  const started = await startByHand(ports, {
    processId: 'breach-notification',
    organizationId: 'mobility',
    answers: { title: 'Parking data readable', summary: 'An export was readable without sign-in.' },
    person: await person('mobility-responder'),
    channel: 'portal',
  });
  if (started.result !== 'started') throw new Error(started.result);
  return started.runId;
}

/** Opens a step as its waiting state would; returns the id of its task (for an `each`, give scope and inner step). */
export async function openStep(
  { ports }: City,
  runId: string,
  step: {
    stepId: string;
    iteration?: number;
    scope?: string;
    organizationId?: string;
    stuck?: { error: string; cause: string };
  },
): Promise<string> {
  const { stepId, iteration = 1, scope = '', organizationId, stuck } = step;
  await openTask(ports, {
    runId,
    stepId,
    iteration,
    scope,
    token: `token-${stepId}-${iteration}-${scope}`,
    execution: `execution-${runId}`,
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(stuck === undefined ? {} : { stuck }),
  });
  return taskId({ runId, stepId, iteration, scope });
}
