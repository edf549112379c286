import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  KMSClient,
  ListKeysCommand,
} from '@aws-sdk/client-kms';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { createVirtualClock } from '../../../local/clock.ts';
import { openDataFolder, type DataFolder } from '../../../local/data-folder.ts';
import { startAwsEndpoints } from '../../../local/endpoints/aws-endpoints.ts';
import type { EndpointServer } from '../../../local/endpoints/endpoint-server.ts';
import { mailEventsOf, SesEvent } from '../../../functions/mail-event/ses-event.ts';
import type { BusEntry } from '../../../local/events/event-bus.ts';
import { createMailbox, type Mailbox } from '../../../local/mailbox/mailbox.ts';
import { createMeters } from '../../../local/meters.ts';
import type { Plan } from '../../../local/template/plan.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const place = { region: 'eu-central-1', account: '000000000000' };
const plan: Plan = {
  tables: [],
  machines: [],
  functions: [],
  streamMappings: [],
  schedules: [],
  rules: [],
  routes: [],
  buckets: ['evidence'],
  keys: ['Vault', 'Other'],
  signIns: [],
  receiptRules: [],
};
const keyArn = 'arn:aws:kms:eu-central-1:000000000000:key/Vault';
const startedAt = Date.parse('2026-05-22T14:30:00.000Z');

let dataDir: string;
let folder: DataFolder;
let server: EndpointServer;
let mailbox: Mailbox;
let kms: KMSClient;
let s3: S3Client;
let ses: SESv2Client;

async function open(): Promise<void> {
  folder = await openDataFolder(dataDir);
  mailbox = createMailbox(folder.state);
  server = await startAwsEndpoints({
    folder: dataDir,
    plan,
    place,
    mailbox,
    clock: createVirtualClock(startedAt),
    meters: createMeters(),
  });
  const config = {
    endpoint: server.url,
    region: place.region,
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
    maxAttempts: 1,
  };
  kms = new KMSClient(config);
  s3 = new S3Client({ ...config, forcePathStyle: true });
  ses = new SESv2Client(config);
}

async function close(): Promise<void> {
  for (const client of [kms, s3, ses]) client.destroy();
  await server.close();
  await folder.close();
}

beforeAll(async () => {
  dataDir = await temporaryFolder();
  await open();
});
afterAll(close);

const bytes = (text: string) => Buffer.from(text, 'utf8');

describe('KMS', () => {
  const context = { purpose: 'task-token', task: 'run_1~triage~1' };

  test('opens what it sealed, with the same context in any order', async () => {
    const { CiphertextBlob, KeyId } = await kms.send(
      new EncryptCommand({ KeyId: keyArn, Plaintext: bytes('token'), EncryptionContext: context }),
    );
    expect(KeyId).toBe(keyArn);
    const turned = Object.fromEntries(Object.entries(context).reverse());
    const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: turned }));
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('token');
  });

  test('does not open it with another context, another key, or a changed byte', async () => {
    const { CiphertextBlob = new Uint8Array() } = await kms.send(
      new EncryptCommand({ KeyId: keyArn, Plaintext: bytes('token'), EncryptionContext: context }),
    );
    const changed = Uint8Array.from(CiphertextBlob);
    changed.set([(changed.at(-1) ?? 0) ^ 1], changed.length - 1);
    await expect(
      kms.send(new DecryptCommand({ CiphertextBlob, EncryptionContext: { purpose: 'other' } })),
    ).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    await expect(
      kms.send(new DecryptCommand({ CiphertextBlob: changed, EncryptionContext: context })),
    ).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    await expect(
      kms.send(new DecryptCommand({ CiphertextBlob, KeyId: 'Other', EncryptionContext: context })),
    ).rejects.toMatchObject({ name: 'IncorrectKeyException' });
  });

  test('data keys can be opened again', async () => {
    const { Plaintext, CiphertextBlob } = await kms.send(
      new GenerateDataKeyCommand({ KeyId: keyArn, KeySpec: 'AES_256' }),
    );
    expect(Plaintext).toHaveLength(32);
    expect((await kms.send(new DecryptCommand({ CiphertextBlob }))).Plaintext).toEqual(Plaintext);
  });

  test('an unknown key and an unknown operation go by their names', async () => {
    await expect(
      kms.send(new EncryptCommand({ KeyId: 'None', Plaintext: bytes('x') })),
    ).rejects.toMatchObject({ name: 'NotFoundException' });
    await expect(kms.send(new ListKeysCommand({}))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
  });

  test('keys are kept where only their owner reads, and outlive a restart', async () => {
    const { CiphertextBlob } = await kms.send(
      new EncryptCommand({ KeyId: keyArn, Plaintext: bytes('token') }),
    );
    await close();
    await open();
    const { Plaintext } = await kms.send(new DecryptCommand({ CiphertextBlob }));
    expect(Buffer.from(Plaintext ?? []).toString()).toBe('token');
    expect((await stat(join(dataDir, 'keys', 'kms.json'))).mode & 0o777).toBe(0o600);
  });
});

describe('S3', () => {
  const at = (Key: string) => ({ Bucket: 'evidence', Key });

  test('gives back what was put, with its type', async () => {
    await s3.send(
      new PutObjectCommand({
        ...at('runs/run_1/dossier é.json'),
        Body: '{"sealed":true}',
        ContentType: 'application/json',
        Metadata: { sha256: 'abc' },
      }),
    );
    const object = await s3.send(new GetObjectCommand(at('runs/run_1/dossier é.json')));
    expect(await object.Body?.transformToString()).toBe('{"sealed":true}');
    expect(object).toMatchObject({
      ContentType: 'application/json',
      Metadata: { sha256: 'abc' },
      ContentLength: 15,
    });
    expect(await s3.send(new HeadObjectCommand(at('runs/run_1/dossier é.json')))).toMatchObject({
      ContentLength: 15,
    });
  });

  test('names that try to leave the folder stay in it', async () => {
    await s3.send(new PutObjectCommand({ ...at('../../keys/kms.json'), Body: 'x' }));
    expect(
      await (await s3.send(new GetObjectCommand(at('../../keys/kms.json')))).Body?.transformToString(),
    ).toBe('x');
    expect((await stat(join(dataDir, 'keys', 'kms.json'))).size).toBeGreaterThan(10);
  });

  test('a very long name is kept as well', async () => {
    const key = 'k'.repeat(900);
    await s3.send(new PutObjectCommand({ ...at(key), Body: 'long' }));
    expect(await (await s3.send(new GetObjectCommand(at(key)))).Body?.transformToString()).toBe('long');
  });

  test('of many writers of a new object one wins', async () => {
    const puts = Array.from({ length: 10 }, (_, index) =>
      s3.send(new PutObjectCommand({ ...at('once'), Body: String(index), IfNoneMatch: '*' })),
    );
    const results = await Promise.allSettled(puts);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'PreconditionFailed' },
    });
  });

  test('what was deleted is gone; deleting it again is no fault', async () => {
    await s3.send(new PutObjectCommand({ ...at('handed-over/x'), Body: 'x' }));
    await s3.send(new DeleteObjectCommand(at('handed-over/x')));
    await s3.send(new DeleteObjectCommand(at('handed-over/x')));
    await expect(s3.send(new GetObjectCommand(at('handed-over/x')))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
  });

  test('what is not there goes by its name', async () => {
    await expect(s3.send(new GetObjectCommand(at('none')))).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(s3.send(new HeadObjectCommand(at('none')))).rejects.toMatchObject({ name: 'NotFound' });
    await expect(s3.send(new GetObjectCommand({ Bucket: 'other', Key: 'x' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
    await expect(s3.send(new ListObjectsV2Command({ Bucket: 'evidence' }))).rejects.toMatchObject({
      name: 'NotImplemented',
    });
  });
});

describe('SES', () => {
  const mail = (subject: string, to: string) =>
    new SendEmailCommand({
      FromEmailAddress: 'clause8@example.org',
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: { Data: subject },
          Body: { Text: { Data: 'words' }, Html: { Data: '<p>words</p>' } },
        },
      },
    });

  test('mails are kept, newest first, and found by address', async () => {
    const first = await ses.send(mail('First', 'Ada <ada@a.example>'));
    await ses.send(mail('Second', 'bob@b.example'));
    expect((await mailbox.list({ limit: 10 })).map(({ subject }) => subject)).toEqual(['Second', 'First']);
    expect(await mailbox.list({ limit: 10, to: 'ada@a.example' })).toEqual([
      expect.objectContaining({
        subject: 'First',
        text: 'words',
        html: '<p>words</p>',
        at: '2026-05-22T14:30:00.000Z',
      }),
    ]);
    expect(await mailbox.get(first.MessageId ?? '')).toMatchObject({ subject: 'First' });
  });

  test('headers, tags, where answers go and what is attached are kept with the mail', async () => {
    const sent = await ses.send(
      new SendEmailCommand({
        FromEmailAddress: 'clause8@example.org',
        Destination: { ToAddresses: ['ada@a.example'] },
        ReplyToAddresses: ['r+abc@mail.example'],
        EmailTags: [{ Name: 'run', Value: 'run-1' }],
        Content: {
          Simple: {
            Subject: { Data: 'Third' },
            Body: { Text: { Data: 'words' } },
            Headers: [{ Name: 'References', Value: '<task-1@mail.example>' }],
            Attachments: [
              {
                FileName: 'deadline.ics',
                ContentType: 'text/calendar',
                RawContent: new TextEncoder().encode('Zoë'),
              },
            ],
          },
        },
      }),
    );
    expect(await mailbox.get(sent.MessageId ?? '')).toMatchObject({
      replyTo: ['r+abc@mail.example'],
      tags: { run: 'run-1' },
      headers: { references: '<task-1@mail.example>' },
      attachments: [
        {
          name: 'deadline.ics',
          contentType: 'text/calendar',
          base64: Buffer.from('Zoë').toString('base64'),
        },
      ],
    });
  });

  test('a tag that SES would not take is refused', async () => {
    const faulty = mail('Fourth', 'a@a.example');
    faulty.input.EmailTags = [{ Name: 'task', Value: 'run-1~decide' }];
    await expect(ses.send(faulty)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('a mail without a subject is refused', async () => {
    const faulty = new SendEmailCommand({
      Destination: { ToAddresses: ['a@a.example'] },
      Content: { Simple: { Subject: { Data: undefined }, Body: {} } },
    });
    await expect(ses.send(faulty)).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});

test('a request without an AWS signature, as a web page could send it, is not answered', async () => {
  const response = await fetch(`${server.url}/v2/email/outbound-emails`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(403);
});

describe('what becomes of mails', () => {
  const events: BusEntry[] = [];
  const to = async (address: string) => {
    events.length = 0;
    mailbox.fates.connect({
      put(entry) {
        events.push(entry);
        return Promise.resolve('id');
      },
    });
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: 'clause8@city.example',
        Destination: { ToAddresses: [`Somebody <${address}>`] },
        EmailTags: [{ Name: 'run', Value: 'run-1' }],
        Content: { Simple: { Subject: { Data: 'S' }, Body: { Text: { Data: 'T' } } } },
      }),
    );
    return events.map(({ source, detailType, detail }) => ({ source, detailType, detail }));
  };

  test.each([
    ['arrives', 'Email Delivered'],
    ['bounces', 'Email Bounced'],
    ['complains', 'Email Complaint Received'],
    ['late', 'Email Delivery Delayed'],
  ] as const)('that they are told to %s is told on the bus as SES tells it', async (fate, detailType) => {
    await mailbox.fates.decide('ada@city.example', fate);
    const [event, ...more] = await to('ada@city.example');
    expect(more).toEqual([]);
    expect(event).toMatchObject({ source: 'aws.ses', detailType });
    const read = SesEvent.parse({ ...event, id: 'event-1', time: '2026-05-22T14:30:00.000Z' });
    expect(mailEventsOf(read)).toMatchObject([
      { address: 'ada@city.example', regarding: { runId: 'run-1' } },
    ]);
  });

  test('addresses of one domain are dead, and nobody else’s', async () => {
    expect(await to('x@bounce.example')).toMatchObject([{ detailType: 'Email Bounced' }]);
    expect(await to('x@sub.bounce.example')).toMatchObject([{ detailType: 'Email Bounced' }]);
    expect(await to('x@notbounce.example')).toMatchObject([{ detailType: 'Email Delivered' }]);
  });
});
