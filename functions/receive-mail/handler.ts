import { S3Client } from '@aws-sdk/client-s3';
import { createRawMails } from '../../adapters/objects/s3-raw-mails.ts';
import { once } from '../runtime/once.ts';
import { powertoolsLog } from '../runtime/powertools-log.ts';
import { readEnv } from '../runtime/read-env.ts';
import { receivingTable } from '../runtime/receiving-table.ts';
import { systemPorts } from '../runtime/system-ports.ts';
import { Env } from './env.ts';
import { createReceiveMailHandler } from './receive-mail-handler.ts';

const wired = once(() => {
  const env = readEnv(Env);
  // Elsewhere than on AWS a bucket has no host name of its own.
  const client = new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined });
  return createReceiveMailHandler({
    ...systemPorts,
    store: receivingTable(env),
    mailDomain: env.MAIL_DOMAIN,
    rawMails: createRawMails({ client, bucket: env.MAIL_BUCKET, prefix: env.MAIL_PREFIX }),
    log: powertoolsLog('receive-mail'),
  });
});

/** Called by the receipt rule of SES once the mail is in the bucket. */
export const handler = (event: unknown) => wired()(event);
