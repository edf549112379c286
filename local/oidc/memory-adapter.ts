import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the provider remembers, for as long as the process lives: signing in again is one click. */
export function createMemoryAdapters(): (name: string) => Adapter {
  const adapters = new Map<string, Adapter>();
  const removers: ((grantId: string) => void)[] = [];
  return (name) => {
    const known = adapters.get(name);
    if (known) return known;
    const { adapter, revoke } = createAdapter((grantId) => {
      for (const remove of removers) remove(grantId);
    });
    removers.push(revoke);
    adapters.set(name, adapter);
    return adapter;
  };
}

interface Kept {
  payload: AdapterPayload;
  /** Epoch milliseconds. */
  expiresAt: number;
}

function createAdapter(revokeEverywhere: (grantId: string) => void): {
  adapter: Adapter;
  revoke: (grantId: string) => void;
} {
  const kept = new Map<string, Kept>();

  function find(matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> {
    for (const { payload, expiresAt } of kept.values()) {
      if (expiresAt > Date.now() && matches(payload)) return Promise.resolve(payload);
    }
    return Promise.resolve(undefined);
  }

  function dropExpired(): void {
    for (const [id, { expiresAt }] of kept) if (expiresAt <= Date.now()) kept.delete(id);
  }

  const adapter: Adapter = {
    upsert(id, payload, expiresIn) {
      dropExpired();
      // Without a number the provider means: for ever.
      kept.set(id, {
        payload,
        expiresAt: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000,
      });
      return Promise.resolve(undefined);
    },
    find(id) {
      const found = kept.get(id);
      return Promise.resolve(found && found.expiresAt > Date.now() ? found.payload : undefined);
    },
    findByUid: (uid) => find((payload) => payload.uid === uid),
    findByUserCode: (userCode) => find((payload) => payload.userCode === userCode),
    destroy(id) {
      kept.delete(id);
      return Promise.resolve(undefined);
    },
    revokeByGrantId(grantId) {
      revokeEverywhere(grantId);
      return Promise.resolve(undefined);
    },
    consume(id) {
      const found = kept.get(id);
      if (found) found.payload.consumed = Math.floor(Date.now() / 1000);
      return Promise.resolve(undefined);
    },
  };
  const revoke = (grantId: string): void => {
    for (const [id, { payload }] of kept) if (payload.grantId === grantId) kept.delete(id);
  };
  return { adapter, revoke };
}
