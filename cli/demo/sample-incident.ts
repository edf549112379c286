import { readFile } from 'node:fs/promises';
import { IncidentBody } from '../../core/rules/breach/incident.ts';

/** The sample incident as if it had just been found: `id` tells incidents apart, its times end at `now`. */
export async function sampleIncident(id: string, now: string): Promise<IncidentBody> {
  const file = new URL('../../local/city/sample-incident.json', import.meta.url);
  const sample = IncidentBody.parse(JSON.parse(await readFile(file, 'utf8')));
  const shift = Date.parse(now) - Date.parse(sample.timestamp);
  const moved = (instant: string): string => new Date(Date.parse(instant) + shift).toISOString();
  const { occurredAt, detectedAt } = sample.data;
  return {
    ...sample,
    timestamp: now,
    data: {
      ...sample.data,
      id,
      ...(occurredAt === undefined ? {} : { occurredAt: moved(occurredAt) }),
      ...(detectedAt === undefined ? {} : { detectedAt: moved(detectedAt) }),
    },
  };
}
