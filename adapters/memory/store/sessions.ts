import type { Store } from '../../../core/ports/store.ts';
import type { GuestSession } from '../../../core/rules/guest/guest-access.ts';
import type { Session } from '../../../core/rules/session.ts';
import { look } from './look.ts';

/** Browsers that have signed in, and those of guests. */
export function createSessions(
  sessions: Map<string, Session>,
  guestSessions: Map<string, GuestSession>,
): Pick<
  Store,
  'session' | 'saveSession' | 'endSession' | 'guestSession' | 'saveGuestSession' | 'endGuestSession'
> {
  const own = sessionsIn(sessions);
  const guest = sessionsIn(guestSessions);
  return {
    session: own.session,
    saveSession: own.save,
    endSession: own.end,
    guestSession: guest.session,
    saveGuestSession: guest.save,
    endGuestSession: guest.end,
  };
}

function sessionsIn<T extends { idHash: string }>(kept: Map<string, T>) {
  return {
    session: async (idHash: string) => look(() => kept.get(idHash)),
    save: async (session: T) => {
      const copy = structuredClone(session);
      await Promise.resolve();
      kept.set(copy.idHash, copy);
    },
    end: async (idHash: string) => {
      await Promise.resolve();
      kept.delete(idHash);
    },
  };
}
