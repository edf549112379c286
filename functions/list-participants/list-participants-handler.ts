import { listParticipants } from '../../core/actions/list-participants.ts';
import type { AutoStepPorts } from '../../core/actions/auto-step.ts';
import { AutoPayload } from '../runtime/auto-payload.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

export function createListParticipantsHandler(ports: AutoStepPorts & { log: Log }) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const input = parseEvent(AutoPayload, event);
      const listed = await listParticipants(ports, input);
      const { runId, stepId } = input;
      ports.log.info(LOG.participantsListed, { runId, stepId, count: listed.items.length });
      return listed;
    });
}
