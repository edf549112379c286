import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { incidentFromStart, type Incident } from '../rules/breach/incident.ts';
import { checkAnswers } from '../rules/form-check.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import { commitRun } from './commit-run.ts';
import { incidentWrites } from './incident-writes.ts';
import { planRun } from './plan-run.ts';
import { parseRunData } from './run-data.ts';

export interface StartByHand {
  processId: string;
  /** In whose name the person starts it. */
  organizationId: string;
  answers: Record<string, unknown>;
  person: Person;
  channel: Channel;
  /** Given by a caller that must not start twice. */
  runId?: string;
}

export type StartByHandResult =
  | { result: 'started'; runId: string }
  | { result: 'unknown-process' }
  | { result: 'not-allowed' }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'exists'; runId: string };

/**
 * A person starts a process by answering its start form. A breach reported by hand gets a key of its own (the run's
 * id) and a line in the register, as one that came by webhook.
 */
export async function startByHand(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue'>,
  request: StartByHand,
): Promise<StartByHandResult> {
  const { processId, organizationId, person, channel } = request;
  const definition = ports.catalogue.process(processId);
  if (definition === undefined) return { result: 'unknown-process' };
  if (!may(person, 'start-run', { definition, organizationId })) return { result: 'not-allowed' };
  const checked = checkAnswers(definition.start, request.answers);
  if (!checked.ok) return { result: 'invalid', problems: checked.problems };

  const organizations = await ports.store.organizations();
  const lead = organizations.find((organization) => organization.lead);
  const runId = request.runId ?? ports.ids.id('run');
  const started = startedWith(processId, checked.answers, { at: ports.now(), runId, organizationId });
  const data = parseRunData(processId, started.data);
  if (!data.ok)
    return { result: 'invalid', problems: data.problems.map((message) => ({ field: '', message })) };
  const { run, change } = await planRun(ports, definition, {
    processId,
    runId,
    title: titleOf(checked.answers, definition.title),
    leadOrganizationId: lead?.id ?? organizationId,
    // What it is to the data is for the case to say.
    parties: [{ organizationId, legalRole: 'other' }],
    data: data.data,
    actor: { kind: 'person', personId: person.id, organizationId, channel },
  });
  const { incident } = started;
  const extra =
    incident === undefined ? [] : incidentWrites(run, incident, undefined, { personId: person.id });
  const committed = await commitRun(ports, run, { ...change, writes: [...change.writes, ...extra] });
  return { result: committed === 'committed' ? 'started' : 'exists', runId };
}

/** A breach keeps an incident; any other process keeps its start answers. */
function startedWith(
  processId: string,
  answers: Record<string, unknown>,
  received: { at: string; runId: string; organizationId: string },
): { data: Record<string, unknown>; incident?: Incident } {
  if (processId !== 'breach-notification') return { data: { start: answers } };
  const incident = incidentFromStart(answers, received);
  return { data: { incident }, incident };
}

function titleOf(answers: Record<string, unknown>, otherwise: string): string {
  return typeof answers.title === 'string' ? answers.title : otherwise;
}
