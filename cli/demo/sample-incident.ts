import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const Instant = z.iso.datetime({ offset: true });

/** The part of the sample that is moved; the rest stays as it stands in the file. */
const Sample = z.looseObject({
  timestamp: Instant,
  data: z.looseObject({
    id: z.string(),
    occurredAt: Instant.exactOptional(),
    detectedAt: Instant.exactOptional(),
  }),
});
export type SampleIncident = z.infer<typeof Sample>;

/** The sample incident as if it had just been found: `id` tells incidents apart, its times end at `now`. */
export async function sampleIncident(id: string, now: string): Promise<SampleIncident> {
  const file = new URL('../../local/city/sample-incident.json', import.meta.url);
  const sample = Sample.parse(JSON.parse(await readFile(file, 'utf8')));
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
