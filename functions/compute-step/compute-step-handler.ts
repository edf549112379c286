import * as z from 'zod';
import { beginWait } from '../../core/actions/begin-wait.ts';
import { computeStep, type ComputeStepPorts } from '../../core/actions/compute-step.ts';
import { AutoPayload } from '../runtime/auto-payload.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

const Asks = z.object({ wait: z.literal(true).optional() });

export function createComputeStepHandler(ports: ComputeStepPorts & { log: Log }) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const input = parseEvent(AutoPayload, event);
      const { runId, stepId, iteration } = input;
      if (parseEvent(Asks, event).wait === true) {
        const wait = await beginWait(ports, input);
        ports.log.info(LOG.waitBegan, { runId, stepId, iteration, until: wait.until });
        return wait;
      }
      const computed = await computeStep(ports, input);
      ports.log.info(LOG.stepComputed, { runId, stepId, iteration, outcome: computed.outcome });
      return computed;
    });
}
