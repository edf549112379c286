import type { Vault } from '../../core/ports/vault.ts';

/** A secret that was taken away is forgotten within so long; what decides is its row, which is read each time. */
const KEPT_MS = 5 * 60_000;
const MOST = 200;

/**
 * Remembers what it opened, so that a burst of deliveries of one sender asks the key once. A changed secret has another
 * sealed text, and so never meets an old answer.
 */
export function rememberingVault(vault: Vault, now: () => string): Vault {
  const opened = new Map<string, { until: number; plain: Promise<string> }>();
  return {
    seal: (plain, context) => vault.seal(plain, context),
    open(sealed, context) {
      const name = JSON.stringify([sealed, context]);
      const at = Date.parse(now());
      const known = opened.get(name);
      if (known !== undefined && at < known.until) return known.plain;
      if (opened.size >= MOST) opened.clear();
      const plain = vault.open(sealed, context);
      opened.set(name, { until: at + KEPT_MS, plain });
      plain.catch(() => opened.delete(name));
      return plain;
    },
  };
}
