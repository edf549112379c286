import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Mailbox } from '../mailbox/mailbox.ts';
import type { Meters } from '../meters.ts';
import { portFor } from '../ports.ts';
import type { Place } from '../template/attributes.ts';
import type { Plan } from '../template/plan.ts';
import { serveEndpoints, type EndpointServer } from './endpoint-server.ts';
import { openKeyRing } from './key-file.ts';
import { createKms } from './kms.ts';
import { createObjectFiles } from './object-files.ts';
import { createS3 } from './s3.ts';
import { createSes } from './ses.ts';

/** KMS, SES and S3 for the handlers, on one loopback port. */
export async function startAwsEndpoints(setup: {
  folder: string;
  plan: Plan;
  place: Place;
  mailbox: Mailbox;
  clock: Clock;
  meters: Meters;
}): Promise<EndpointServer> {
  const { folder, plan, place, mailbox, clock, meters } = setup;
  const keys = await openKeyRing(join(folder, 'keys', 'kms.json'), plan.keys);
  const arnOf = (keyId: string): string => `arn:aws:kms:${place.region}:${place.account}:key/${keyId}`;
  return serveEndpoints(
    [
      createKms({ keys, arnOf, meters }),
      createSes({ mailbox, now: () => clock.now(), meters }),
      createS3({ files: createObjectFiles(join(folder, 'objects')), buckets: plan.buckets, meters }),
    ],
    await portFor('services'),
  );
}
