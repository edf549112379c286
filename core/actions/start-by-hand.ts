import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { incidentFromStart, type Incident } from '../rules/breach/incident.ts';
import { checkAnswers } from '../rules/form-check.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { incidentWrites } from './incident-writes.ts';
import { planRun } from './plan-run.ts';
import { parseRunData } from './run-data.ts';
import { withRetry } from './with-retry.ts';

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
  /** This person has started it before, under the run id that was given. */
  | { result: 'exists'; runId: string };

/**
 * A person starts a process by answering its start form. A breach reported by hand gets a key of its own (the run's
 * id) and a line in the register, as one that came by webhook. Given a run id, it starts once however often it is
 * called. Throws `store.contended` when nothing could be written: then nothing has started.
 */
export async function startByHand(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>,
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
  const input = {
    processId,
    runId,
    title: titleOf(checked.answers, definition.title),
    leadOrganizationId: lead?.id ?? organizationId,
    // What it is to the data is for the case to say.
    parties: [{ organizationId, legalRole: 'other' as const }],
    data: data.data,
    actor: { kind: 'person' as const, personId: person.id, organizationId, channel },
  };
  const { incident } = started;
  return withRetry<StartByHandResult>(ports, async () => {
    const { run, change } = await planRun(ports, definition, input);
    const extra =
      incident === undefined ? [] : incidentWrites(run, incident, undefined, { personId: person.id });
    const committed = await commitRun(ports, run, { ...change, writes: [...change.writes, ...extra] });
    if (committed === 'committed') return { result: 'started', runId };
    // A conflict is also what a store answers that has too much to do: only a run that is there exists.
    const known = await ports.store.run(runId);
    return known === undefined ? committed : existing(known, request);
  });
}

/** The run of the same person and process is what they started before; any other is none of their business. */
function existing(run: Run, { processId, person }: StartByHand): StartByHandResult {
  const own = run.startedBy.kind === 'person' && run.startedBy.personId === person.id;
  return own && run.processId === processId ? { result: 'exists', runId: run.id } : { result: 'not-allowed' };
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
