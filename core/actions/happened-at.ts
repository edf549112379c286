import type { Ports } from '../ports.ts';
import type { EvidenceEvent, EvidenceEventType } from '../rules/evidence-event.ts';
import type { AutoStepInput } from './auto-step.ts';

/** What the evidence holds of a step that asks nobody, at this place of its run; undefined before the first time. */
export async function happenedAt(
  ports: Pick<Ports, 'store'>,
  { runId, stepId, iteration, scope }: AutoStepInput,
  type: EvidenceEventType,
): Promise<EvidenceEvent | undefined> {
  const events = await ports.store.events(runId);
  return events.find(
    (event) =>
      event.type === type &&
      event.data.stepId === stepId &&
      event.data.iteration === iteration &&
      event.data.scope === scope,
  );
}
