import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { placeOf as calendarPlaceOf } from '../rules/calendar/place.ts';
import { CodedError } from '../rules/coded-error.ts';
import { addSpan } from '../rules/due-time.ts';
import { MOMENTS } from '../rules/moments.ts';
import { ownerOf } from '../rules/owner-of.ts';
import type { ClockStep } from '../rules/process-definition.ts';
import { placeOf, type AutoStepInput, type AutoStepPorts } from './auto-step.ts';
import { commitRun } from './commit-run.ts';
import { findStep } from './find-step.ts';
import { happenedAt } from './happened-at.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/**
 * Until when a `clock` step waits: an instant, fixed when the step is first entered and kept in the evidence, so that
 * an execution that comes here again waits for the same moment. Throws `step.unknown`, `moment.unknown`.
 */
export async function beginWait(ports: AutoStepPorts, input: AutoStepInput): Promise<{ until: string }> {
  return withRetry<{ until: string }>(ports, async () => {
    const found = await loadCase(ports, input.runId);
    const known = await happenedAt(ports, input, 'wait-began');
    if (known !== undefined) return { until: String(known.data.until) };
    const step = findStep(await loadDefinition(ports, found.run), input.stepId)?.step;
    if (step?.kind !== 'clock')
      throw new CodedError('step.unknown', `${input.stepId} of ${found.run.id} is no clock step`);
    const until = await untilOf(ports, found, step, input.organizationId);
    const committed = await commitRun(ports, found.run, {
      writes: [],
      events: [
        {
          at: ports.now(),
          type: 'wait-began',
          actor: SYSTEM.computeStep,
          data: { ...placeOf(input), until },
        },
      ],
    });
    return committed === 'conflict' ? committed : { until };
  });
}

/** Spans are counted at the place of the step's organization. */
async function untilOf(
  ports: Pick<Ports, 'store' | 'now'>,
  found: Case,
  { wait }: ClockStep,
  organizationId: string | undefined,
): Promise<string> {
  const organizations = await ports.store.organizations();
  if ('until' in wait) {
    const moment = MOMENTS[wait.until];
    if (moment === undefined) throw new CodedError('moment.unknown', `no moment named ${wait.until}`);
    return moment(found, organizations) ?? ports.now();
  }
  const id = organizationId ?? ownerOf(found.run);
  const organization = organizations.find((one) => one.id === id);
  if (organization === undefined) throw new CodedError('organization.missing', `no organization ${id}`);
  return addSpan(ports.now(), wait, calendarPlaceOf(organization));
}
