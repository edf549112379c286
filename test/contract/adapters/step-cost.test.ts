import { randomBytes } from 'node:crypto';
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { createDocumentClient } from '../../../adapters/dynamodb/document-client.ts';
import { createStore } from '../../../adapters/dynamodb/store.ts';
import { memoryPorts } from '../../../adapters/memory/memory-ports.ts';
import { randomIds } from '../../../adapters/system/random-ids.ts';
import { createKmsVault } from '../../../adapters/vault/kms-vault.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { loadEcosystem } from '../../../core/actions/load-ecosystem.ts';
import { openTask } from '../../../core/actions/open-task.ts';
import { startRun } from '../../../core/actions/start-run.ts';
import type { Ports } from '../../../core/ports.ts';
import { meterCapacity, type CapacityMeter } from '../../support/capacity-meter.ts';
import { createTable } from '../../support/create-table.ts';
import { dynamodbClient } from '../../support/dynamodb-client.ts';
import { startDynoxide, type Dynoxide } from '../../support/dynoxide.ts';
import { CITY } from '../../unit/actions/support/city.ts';
import { process, taskStep } from '../../unit/actions/support/processes.ts';

/** What Step Functions hands out: about 760 characters of base64. What KMS adds to what it seals: about 150 bytes. */
const TOKEN_BYTES = 570;
const KMS_ADDS_BYTES = 150;
const MOST_WRITE_UNITS = 30;

let dynoxide: Dynoxide;
beforeAll(async () => {
  dynoxide = await startDynoxide();
});
afterAll(async () => {
  await dynoxide.stop();
});

test('opening a task, telling people, completing it and going on take at most 30 write units', async () => {
  const { ports, meter } = await world();
  const started = await startRun(ports, {
    processId: 'sample',
    title: 'Laptop of a field worker lost on line 4',
    leadOrganizationId: 'city',
    parties: [{ organizationId: 'mobility', legalRole: 'controller' }],
    data: {},
    actor: { kind: 'source', sourceId: 'src-1', organizationId: 'mobility' },
  });
  if (started.result !== 'started') throw new Error(started.result);
  await deliverAll(ports);

  // The first step of an organization also notes its role with the run.
  await play(ports, started.runId, 'first');
  const before = meter.write;
  await play(ports, started.runId, 'second');
  const units = meter.write - before;
  expect(units).toBeLessThanOrEqual(MOST_WRITE_UNITS);
  // The meter counts: a run's head, a task, a token and an event cannot be written for less.
  expect(units).toBeGreaterThan(12);
});

async function play(ports: Ports, runId: string, stepId: string): Promise<void> {
  const opened = await openTask(ports, {
    runId,
    stepId,
    iteration: 1,
    scope: '',
    token: randomBytes(TOKEN_BYTES).toString('base64'),
    execution: `arn:aws:states:eu-central-1:000000000000:execution:clause8-sample:${runId}`,
  });
  if (opened.result !== 'opened') throw new Error(opened.result);
  expect(await deliverAll(ports)).toEqual(['notify']);
  const person = await ports.store.person('mobility-contact');
  if (person === undefined) throw new Error('nobody');
  const done = await completeTask(ports, {
    taskId: opened.waitId,
    person,
    channel: 'portal',
    answers: { text: 'The disk was encrypted and has been wiped from afar this morning.' },
  });
  expect(done.result).toBe('done');
  expect(await deliverAll(ports)).toContain('resume');
}

async function world(): Promise<{ ports: Ports; meter: CapacityMeter }> {
  const raw = dynamodbClient(dynoxide.endpoint);
  await createTable(raw, 'clause8');
  const client = createDocumentClient(raw);
  const definition = process([taskStep('first'), taskStep('second')]);
  const ports: Ports = {
    ...memoryPorts([definition], '2026-05-22T08:00:00.000Z'),
    store: createStore({ client, tableName: 'clause8' }),
    ids: randomIds,
    vault: createKmsVault({ client: sealingKms(), keyId: 'key-1' }),
  };
  await loadEcosystem(ports, CITY);
  return { ports, meter: meterCapacity(client) };
}

/** Stands for KMS: what it seals is as long as KMS makes it, and as random. */
function sealingKms(): KMSClient {
  const client = new KMSClient({ region: 'eu-central-1' });
  const kms = mockClient(client);
  kms.on(EncryptCommand).callsFake(({ Plaintext }: { Plaintext: Uint8Array }) => ({
    CiphertextBlob: Buffer.concat([randomBytes(KMS_ADDS_BYTES), Plaintext]),
  }));
  kms.on(DecryptCommand).callsFake(({ CiphertextBlob }: { CiphertextBlob: Uint8Array }) => ({
    Plaintext: CiphertextBlob.subarray(KMS_ADDS_BYTES),
  }));
  return client;
}

/** Delivers what waits, once each; answers what kinds of work that was. */
async function deliverAll(ports: Ports): Promise<string[]> {
  const entries = await ports.store.waitingOutbox('9999', 100);
  for (const entry of entries) expect((await deliverOutbox(ports, entry)).result).toBe('delivered');
  return entries.map(({ work }) => work.kind);
}
