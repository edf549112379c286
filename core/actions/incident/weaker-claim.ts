import type { Store } from '../../ports/store.ts';
import type { Write } from '../../ports/transaction.ts';
import { claimOf } from '../../rules/breach/incident-claim.ts';
import type { Incident } from '../../rules/breach/incident.ts';
import { isAuthenticated } from '../../rules/incident-sources/senders.ts';
import { isRecord } from '../../rules/is-record.ts';
import type { Run } from '../../rules/run.ts';
import type { IncidentKey, Source } from '../../rules/source.ts';

interface ClaimPorts {
  store: Pick<Store, 'incidentKey' | 'run' | 'source'>;
}

/** The run that a claim stands for, while it is under way. */
export async function openRun(ports: ClaimPorts, key: IncidentKey | undefined): Promise<Run | undefined> {
  const run = key?.open === true && key.runId !== undefined ? await ports.store.run(key.runId) : undefined;
  return run?.status === 'running' ? run : undefined;
}

/**
 * What senders that cannot sign have said of the same before: a case of theirs, and alerts that wait for one. `seen`
 * goes into the transaction that starts the stronger case: what one of them says meanwhile, either is in it or finds it.
 */
export async function weakerClaim(
  ports: ClaimPorts,
  source: Source,
  incidentKey: string,
): Promise<{
  run?: NonNullable<Incident['alsoReportedBy']>[number];
  waiting: NonNullable<IncidentKey['waiting']>;
  seen: Write[];
}> {
  if (!isAuthenticated(source)) return { waiting: [], seen: [] };
  const claim = claimOf({ key: incidentKey, unauthenticated: true });
  const key = await ports.store.incidentKey(source.organizationId, claim);
  const waiting = key?.waiting ?? [];
  const seen = [seenNow(key, { organizationId: source.organizationId, key: claim })];
  const run = await openRun(ports, key);
  const { incident } = run?.data ?? {};
  if (run === undefined || !isRecord(incident) || typeof incident.sourceId !== 'string')
    return { waiting, seen };
  const name = (await ports.store.source(incident.sourceId))?.name ?? incident.sourceId;
  return { run: { sourceId: incident.sourceId, name, at: run.startedAt, runId: run.id }, waiting, seen };
}

/** The same claim under another version: whoever decides by the one before has to look again. */
function seenNow(before: IncidentKey | undefined, name: Pick<IncidentKey, 'organizationId' | 'key'>): Write {
  if (before === undefined) return { entity: 'incidentKey', after: { ...name, open: false, version: 1 } };
  return { entity: 'incidentKey', before, after: { ...before, version: before.version + 1 } };
}
