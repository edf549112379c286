import type { Ports } from '../ports.ts';
import type { Store } from '../ports/store.ts';
import type { Actor } from '../rules/actor.ts';
import { incidentFromStart } from '../rules/breach/incident.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { Answers } from '../rules/form-check.ts';
import { checkAnswers } from '../rules/form-check.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Organization } from '../rules/organization.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';
import { startOf } from '../rules/starts.ts';
import type { RunChange } from './commit-run.ts';
import { incidentWrites } from './incident-writes.ts';
import { planRun } from './plan-run.ts';
import { putWrites } from './put-writes.ts';

/** Who starts what, in whose name, with which answers to the start form. */
export interface StartRequest {
  processId: string;
  organizationId: string;
  answers: Answers;
  actor: Actor;
  /** Names the run: the same one starts once. */
  runId: string;
  /** The wait of another run that this one ends. */
  parent?: { runId: string; waitId: string };
  /** The run that is taken up again. */
  reopens?: string;
  origin?: string;
  /** Of an incident: nobody has shown that whoever reported it said so. */
  unauthenticated?: true;
}

export type StartPlan =
  | { result: 'planned'; run: Run; change: RunChange }
  | { result: 'unknown-process' }
  | { result: 'invalid'; problems: FormProblem[] };

export type StartPorts = Pick<Ports, 'now' | 'ids' | 'catalogue'> & {
  store: Pick<Store, 'saveDefinition' | 'organizations' | 'registerEntry'>;
};

/**
 * Makes a run of the answers to a process's start form: not stored yet (version 0), with the change that begins it.
 * Every way to start a process by answers comes through here: by hand, by a public form, by a cycle, by another run.
 */
export async function planStart(ports: StartPorts, request: StartRequest): Promise<StartPlan> {
  const definition = ports.catalogue.process(request.processId);
  if (definition === undefined) return { result: 'unknown-process' };
  const checked = checkAnswers(definition.start, request.answers);
  if (!checked.ok) return { result: 'invalid', problems: checked.problems };
  const organizations = await ports.store.organizations();
  return plan(ports, definition, { ...request, answers: checked.answers }, organizations);
}

async function plan(
  ports: StartPorts,
  definition: ProcessDefinition,
  request: StartRequest,
  organizations: Organization[],
): Promise<StartPlan> {
  const { runId, organizationId, answers, actor, parent, reopens, origin } = request;
  if (!organizations.some(({ id }) => id === organizationId))
    throw new CodedError('organization.missing', `no organization ${organizationId}`);
  const at = ports.now();
  const { unauthenticated } = request;
  const received = {
    at,
    runId,
    organizationId,
    ...(unauthenticated === undefined ? {} : { unauthenticated }),
  };
  const incident = definition.id === BREACH ? incidentFromStart(answers, received) : undefined;
  const started =
    incident === undefined
      ? startOf(definition, { answers, runId, organizationId, organizations, at })
      : { ok: true as const, title: incident.title, data: { incident } };
  if (!started.ok) return { result: 'invalid', problems: started.problems };
  const lead = organizations.find((organization) => organization.lead);
  const { run, change } = await planRun(ports, definition, {
    processId: definition.id,
    runId,
    title: started.title,
    leadOrganizationId: lead?.id ?? organizationId,
    ownerOrganizationId: organizationId,
    // What an organization is to the data is for the case to say, unless the process knows.
    parties: partiesOf(organizationId, started.parties ?? []),
    data: started.data,
    actor,
    at,
    ...(parent === undefined ? {} : { parent }),
    ...(reopens === undefined ? {} : { reopens }),
    ...(origin === undefined ? {} : { origin }),
  });
  const puts = await putWrites(ports, { runId, actor }, started.puts ?? []);
  const reported =
    incident === undefined || (actor.kind !== 'person' && actor.kind !== 'public')
      ? []
      : incidentWrites(run, incident, undefined, actor.kind === 'person' ? { personId: actor.personId } : {});
  return { result: 'planned', run, change: { ...change, writes: [...change.writes, ...puts, ...reported] } };
}

const BREACH = 'breach-notification';

function partiesOf(
  organizationId: string,
  named: NonNullable<Extract<ReturnType<typeof startOf>, { ok: true }>['parties']>,
) {
  const own = { organizationId, legalRole: 'other' as const };
  return named.some((party) => party.organizationId === organizationId) ? named : [own, ...named];
}
