import { assessBreach } from '../../core/actions/assess-breach.ts';
import type { AutoStepPorts } from '../../core/actions/auto-step.ts';
import { AutoPayload } from '../runtime/auto-payload.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

export function createAssessBreachHandler(ports: AutoStepPorts & { log: Log }) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const input = parseEvent(AutoPayload, event);
      const assessed = await assessBreach(ports, input);
      ports.log.info(LOG.breachAssessed, { runId: input.runId, outcome: assessed.outcome });
      return assessed;
    });
}
