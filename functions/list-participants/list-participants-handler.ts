import * as z from 'zod';
import { listParticipants } from '../../core/actions/list-participants.ts';
import type { Ports } from '../../core/ports.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

const Payload = z.object({ runId: z.string().min(1), stepId: z.string().min(1) });

export function createListParticipantsHandler(ports: Pick<Ports, 'store'> & { log: Log }) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const payload = parseEvent(Payload, event);
      const listed = await listParticipants(ports, payload);
      ports.log.info(LOG.participantsListed, { ...payload, count: listed.items.length });
      return listed;
    });
}
