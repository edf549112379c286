import {
  noteMailEvent,
  type Noted,
  type NoteMailEventPorts,
} from '../../core/actions/mail-trouble/note-mail-event.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { mailEventsOf, SesEvent } from './ses-event.ts';

type Needs = NoteMailEventPorts & { log: Log };

/** One event can name several addresses; ours have one each. */
export function createMailEventHandler(ports: Needs): (event: unknown) => Promise<Noted[]> {
  return (event) =>
    logged(ports.log, async () => {
      const noted: Noted[] = [];
      for (const each of mailEventsOf(parseEvent(SesEvent, event))) {
        const one = await noteMailEvent(ports, each);
        const { runId, taskId } = each.regarding;
        ports.log.info(LOG.mailEvent, { kind: each.kind, runId, taskId, result: one.result });
        noted.push(one);
      }
      return noted;
    });
}
