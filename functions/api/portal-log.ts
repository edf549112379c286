import type { PortalLogEntry } from '../../portal/portal-deps.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';

/** What the portal has to say, in the log of the function. */
export function portalLog(log: Log): (entry: PortalLogEntry) => void {
  return ({ message, ...facts }) => {
    if (message === 'request-failed') log.error(LOG.requestFailed, facts);
    else log.warn(LOG.signInRefused, facts);
  };
}
