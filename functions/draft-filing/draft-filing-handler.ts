import type { AutoStepPorts } from '../../core/actions/auto-step.ts';
import { draftFiling } from '../../core/actions/draft-filing.ts';
import { AutoPayload } from '../runtime/auto-payload.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

export function createDraftFilingHandler(ports: AutoStepPorts & { log: Log }) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const input = parseEvent(AutoPayload, event);
      const drafted = await draftFiling(ports, input);
      ports.log.info(LOG.filingDrafted, {
        runId: input.runId,
        scope: input.scope,
        iteration: input.iteration,
      });
      return drafted;
    });
}
