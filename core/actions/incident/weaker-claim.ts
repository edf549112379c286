import type { Store } from '../../ports.ts';
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

/** What senders that cannot sign have said of the same before: a case of theirs, and alerts that wait for one. */
export async function weakerClaim(
  ports: ClaimPorts,
  source: Source,
  incidentKey: string,
): Promise<{
  run?: NonNullable<Incident['alsoReportedBy']>[number];
  waiting: NonNullable<IncidentKey['waiting']>;
}> {
  if (!isAuthenticated(source)) return { waiting: [] };
  const claim = claimOf({ key: incidentKey, unauthenticated: true });
  const key = await ports.store.incidentKey(source.organizationId, claim);
  const waiting = key?.waiting ?? [];
  const run = await openRun(ports, key);
  const { incident } = run?.data ?? {};
  if (run === undefined || !isRecord(incident) || typeof incident.sourceId !== 'string') return { waiting };
  const name = (await ports.store.source(incident.sourceId))?.name ?? incident.sourceId;
  return { run: { sourceId: incident.sourceId, name, at: run.startedAt, runId: run.id }, waiting };
}
