import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import type { EvidenceEvent } from '../rules/evidence-event.ts';
import type { EngineWork } from '../rules/outbox-entry.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import { loadDefinition } from './load-definition.ts';
import { stepsAfter, stepsAgain } from './step-order.ts';

/**
 * Whether a run has gone on past the wait that an engine refused to end. A resume can arrive twice (its first answer
 * was lost, the token was replaced by a state's retry): then the refusal is an echo. What was ordered (`orderedAt`)
 * before the run went on in another execution is answered by that one. Otherwise something is stuck.
 */
export async function isPastWait(
  ports: Pick<Ports, 'store'>,
  work: EngineWork,
  orderedAt?: string,
): Promise<'past' | 'unknown'> {
  // The engine itself answers that there was nothing to stop: any other refusal leaves something running.
  if (work.kind === 'stop-execution') return 'unknown';
  const found = await ports.store.case(work.runId);
  if (found?.run.status !== 'running') return 'past';
  if (work.kind === 'start-execution') return 'unknown';
  const { continuing, continuedAt } = found.run;
  if (continuing !== undefined) return 'past';
  if (continuedAt !== undefined && orderedAt !== undefined && orderedAt <= continuedAt) return 'past';
  // A state that waits on a stuck step only goes back to that step: gone, its step goes on by another way.
  if (found.tasks.some(({ id, kind }) => id === work.waitId && kind === 'stuck')) return 'past';
  const wait = waitOf(found, work.waitId);
  if (wait?.sealedToken !== work.sealedToken) return 'past';
  const definition = await loadDefinition(ports, found.run);
  const events = await ports.store.events(work.runId);
  return events.some((event) => comesAfter(definition, wait, event)) ? 'past' : 'unknown';
}

interface Wait {
  stepId: string;
  scope: string;
  sealedToken: string | undefined;
  endedAt: string | undefined;
}

function waitOf(found: Case, waitId: string): Wait | undefined {
  const task = found.tasks.find(({ id }) => id === waitId);
  if (task !== undefined) {
    const { stepId, scope, sealedToken, endedAt } = task;
    return { stepId, scope, sealedToken, endedAt };
  }
  const group = found.groups.find(({ id }) => id === waitId);
  if (group === undefined) return undefined;
  const { stepId, sealedToken, endedAt } = group;
  return { stepId, scope: '', sealedToken, endedAt };
}

/** Whether an event of the system can only have happened after the wait had ended. */
function comesAfter(definition: ProcessDefinition, wait: Wait, event: EvidenceEvent): boolean {
  if (event.actor.kind !== 'system' || wait.endedAt === undefined || event.at < wait.endedAt) return false;
  const place = placeOf(event);
  if (place === undefined) return false;
  if (place.scope !== '' && wait.scope !== '' && place.scope !== wait.scope) return false;
  if (stepsAfter(definition, wait.stepId).has(place.stepId)) return true;
  // A step that can be entered again: an opening before the wait ended says nothing, a later one does.
  return event.at > wait.endedAt && stepsAgain(definition, wait.stepId).has(place.stepId);
}

function placeOf({ data }: EvidenceEvent): { stepId: string; scope: string } | undefined {
  const { stepId, scope } = data;
  if (typeof stepId !== 'string') return undefined;
  return { stepId, scope: typeof scope === 'string' ? scope : '' };
}
