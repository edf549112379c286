import type { Run } from '../rules/run.ts';

/**
 * A short name of the matter for mails and lists: the key the sender gave the incident when it looks like one (so it
 * cannot carry a person's name), otherwise the run's id.
 */
export function runReference(run: Run): string {
  const incident = run.data.incident;
  if (typeof incident !== 'object' || incident === null || !('key' in incident)) return run.id;
  return typeof incident.key === 'string' && /^[A-Z0-9][A-Z0-9._-]{0,31}$/.test(incident.key)
    ? incident.key
    : run.id;
}
