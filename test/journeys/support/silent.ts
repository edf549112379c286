import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { ProcessCase, ProcessScript } from './process-case.ts';

/** The same script, with an organization that leaves these steps unanswered. */
export function silentIn(script: ProcessScript, organizationId: string, ...stepIds: string[]): ProcessScript {
  const parts = stepIds.map((stepId): [string, ProcessScript[string]] => {
    const part = script[stepId];
    return [
      stepId,
      (scene) => {
        if (scene.organizationId === organizationId) return undefined;
        return typeof part === 'function' ? part(scene) : part;
      },
    ];
  });
  return { ...script, ...Object.fromEntries(parts) };
}

/** The coordinator goes on without those whom a step of an organization has asked. */
export async function goOnWithout(run: ProcessCase, stepId: string, organizationId: string): Promise<void> {
  const open = await run.openTasks();
  const asked = open.find(({ task }) => task.stepId === stepId && task.organizationId === organizationId);
  if (asked === undefined) throw new Error(`${stepId} of ${organizationId} is not open.`);
  await run.coordinator.api.call(`/api/v1/tasks/${encodeURIComponent(asked.task.id)}/cancel`, z.unknown(), {
    method: 'POST',
    body: { reason: 'No answer in spite of reminders; the case cannot wait.' },
    idempotencyKey: randomUUID(),
  });
  await run.world.settle();
}
