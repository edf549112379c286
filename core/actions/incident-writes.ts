import type { Write } from '../ports/transaction.ts';
import { claimOf } from '../rules/breach/incident-claim.ts';
import type { Incident } from '../rules/breach/incident.ts';
import type { Run } from '../rules/run.ts';
import type { IncidentKey } from '../rules/source.ts';

/**
 * What a new breach run adds beside itself: the incident's key, so that later alerts find the run (an earlier key
 * whose run has ended is taken over), and its line in the organization's register of alerts.
 */
export function incidentWrites(
  run: Run,
  incident: Incident,
  earlier: IncidentKey | undefined,
  /** Nothing when somebody from outside reported it. */
  from: { sourceId: string; deliveryId: string } | { personId: string } | Record<string, never>,
): Write[] {
  const { organizationId, key, title } = incident;
  const place = { organizationId, key: claimOf(incident), runId: run.id, open: true };
  return [
    earlier === undefined
      ? { entity: 'incidentKey', after: { ...place, version: 1 } }
      : { entity: 'incidentKey', before: earlier, after: { ...place, version: earlier.version + 1 } },
    {
      entity: 'register',
      after: {
        organizationId,
        kind: 'alert',
        id: run.id,
        title,
        state: 'received',
        runId: run.id,
        at: incident.receivedAt,
        data: { title, key, ...from },
        version: 1,
      },
    },
  ];
}
