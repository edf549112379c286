import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import type { Run } from '../rules/run.ts';
import { startProcess } from './start-process.ts';

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
  const { processId, organizationId, answers, person, channel } = request;
  const definition = ports.catalogue.process(processId);
  if (definition === undefined) return { result: 'unknown-process' };
  if (!may(person, 'start-run', { definition, organizationId })) return { result: 'not-allowed' };
  const runId = request.runId ?? ports.ids.id('run');
  const actor = { kind: 'person', personId: person.id, organizationId, channel } as const;
  const started = await startProcess(ports, { processId, organizationId, answers, actor, runId });
  return started.result === 'exists' ? existing(started.run, request) : started;
}

/** The run of the same person and process is what they started before; any other is none of their business. */
function existing(run: Run, { processId, person }: StartByHand): StartByHandResult {
  const own = run.startedBy.kind === 'person' && run.startedBy.personId === person.id;
  return own && run.processId === processId ? { result: 'exists', runId: run.id } : { result: 'not-allowed' };
}
