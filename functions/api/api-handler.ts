import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';
import { answerOf, HttpEvent, requestOf, type HttpAnswer } from './http-event.ts';

/** Anything that answers requests the way the portal does. */
export interface Answering {
  fetch(request: Request): Response | Promise<Response>;
}

export function createApiHandler(deps: {
  portal: Answering;
  portalUrl: string;
  log: Log;
}): (event: unknown) => Promise<HttpAnswer> {
  return (event) =>
    logged(deps.log, async () => {
      const request = requestOf(parseEvent(HttpEvent, event), deps.portalUrl);
      return answerOf(await deps.portal.fetch(request));
    });
}
