import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { readAwsFinding } from '../../../core/rules/incident-sources/aws-finding.ts';
import { maskedBody, maskedReport } from '../../../core/rules/incident-sources/masked.ts';
import { instantAt, keyOf } from '../../../core/rules/incident-sources/read-json.ts';
import { reaches, type Reading } from '../../../core/rules/incident-sources/report.ts';
import { sampleOf } from '../../../core/rules/incident-sources/samples.ts';
import { secretProblem } from '../../../core/rules/incident-sources/secret-problem.ts';
import { SENDER_KINDS, SENDERS, type SenderKind } from '../../../core/rules/incident-sources/senders.ts';

const FOLDER = new URL('../../vectors/webhooks/', import.meta.url);

const Vectors = z.object({
  kind: z.enum(SENDER_KINDS),
  cases: z.array(
    z.object({
      name: z.string(),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.unknown(),
      account: z.string().optional(),
      events: z.array(z.unknown()).optional(),
      result: z.literal('nothing').optional(),
      bad: z.array(z.string()).optional(),
    }),
  ),
});
type Case = z.infer<typeof Vectors>['cases'][number];

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json') && name !== 'signatures.json');
const vectors = files.map((name) => Vectors.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))));

function expectReading(reading: Reading, wanted: Case): void {
  if (wanted.events !== undefined) expect(reading).toEqual({ result: 'events', events: wanted.events });
  else if (wanted.bad === undefined) expect(reading).toEqual({ result: 'nothing' });
  else
    expect(reading.result === 'bad' ? reading.problems.map(({ field }) => field) : reading).toEqual(
      wanted.bad,
    );
}

describe.each(vectors.filter(({ kind }) => kind !== 'aws'))('what $kind sends', ({ kind, cases }) => {
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    expectReading(SENDERS[kind].read(each.body, each.headers), each);
  });
});

describe('findings of AWS', () => {
  const cases = vectors.find(({ kind }) => kind === 'aws')?.cases ?? [];
  test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
    const found = readAwsFinding(each.body);
    if (each.events === undefined) expect(found).toBeUndefined();
    else expect(found).toEqual({ account: each.account, reading: { result: 'events', events: each.events } });
  });
});

test('every kind of sender has samples of its own or shares those of another', () => {
  const shared: Partial<Record<SenderKind, SenderKind>> = {
    'standard-v1a': 'standard',
    bearer: 'standard',
    'grafana-bearer': 'grafana',
    'cloudevents-v1a': 'cloudevents',
    'cloudevents-bearer': 'cloudevents',
  };
  const own = vectors.map(({ kind }) => kind);
  expect(SENDER_KINDS.filter((kind) => !own.includes(shared[kind] ?? kind))).toEqual([]);
});

test.each(SENDER_KINDS.filter((kind) => kind !== 'aws'))('the sample of %s opens an incident', (kind) => {
  const { headers, body } = sampleOf(kind, { id: 'test_1', at: '2026-05-22T08:00:00.000Z' });
  expect(SENDERS[kind].read(JSON.parse(body), headers)).toMatchObject({
    result: 'events',
    events: [
      {
        report: {
          phase: 'opens',
          title: 'Sample alert: a storage bucket could be read without signing in',
          severity: 'high',
          detectedAt: '2026-05-22T08:00:00.000Z',
        },
      },
    ],
  });
});

describe('whatever is sent', () => {
  const headers = fc.dictionary(
    fc.constantFrom('x-github-event', 'content-type', 'ce-id', 'ce-source', 'ce-type', 'ce-specversion'),
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        'secret_scanning_alert',
        'security_advisory',
        'application/cloudevents-batch+json',
        '1.0',
      ),
    ),
  );

  test.each(SENDER_KINDS)('%s never throws, and what it reads fits', (kind) => {
    fc.assert(
      fc.property(fc.jsonValue(), headers, (body, given) => {
        const reading = SENDERS[kind].read(body, given);
        for (const { report } of reading.result === 'events' ? reading.events : []) {
          expect(report.title.length).toBeLessThanOrEqual(200);
          expect(report.key.length).toBeLessThanOrEqual(160);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each(vectors.flatMap(({ kind, cases }) => cases.map((each) => [kind, each.name, each] as const)))(
    '%s, %s: any part of it may be missing or of another type',
    (kind, _, { body, headers: given }) => {
      for (const holed of withHoles(body)) {
        if (kind === 'aws') readAwsFinding(holed);
        else expect(['events', 'nothing', 'bad']).toContain(SENDERS[kind].read(holed, given).result);
      }
    },
  );

  /** The value once for each of its places, with that place taken out, and with something else there. */
  function withHoles(value: unknown): unknown[] {
    if (typeof value !== 'object' || value === null) return [undefined, null, 7, 'x', [], {}];
    return Object.entries(value).flatMap(([key, inner]) =>
      withHoles(inner).map((hole) =>
        Array.isArray(value)
          ? value.map((each: unknown, at) => (String(at) === key ? hole : each))
          : { ...value, [key]: hole },
      ),
    );
  }
});

test.each([
  ['2026-05-22T10:00:00+02:00', '2026-05-22T08:00:00.000Z'],
  ['2026-05-22T10:00:00.000+0200', '2026-05-22T08:00:00.000Z'],
  ['2026-05-22T08:00:00.123456789Z', '2026-05-22T08:00:00.123Z'],
  [1779436800000, '2026-05-22T08:00:00.000Z'],
  ['0001-01-01T00:00:00Z', undefined],
  ['2026-05-22T08:00:00', undefined],
  ['yesterday', undefined],
  [-1, undefined],
  [1e99, undefined],
  [null, undefined],
])('the instant %j is %j', (given, instant) => {
  expect(instantAt(given)).toBe(instant);
});

test('a key names the sender, and stays short whatever the sender calls the incident', () => {
  expect(keyOf('pagerduty', 'P1')).toBe('pagerduty:P1');
  expect(keyOf('grafana', '{a="b"}')).toMatch(/^grafana:[0-9a-f]{40}$/);
  expect(keyOf('x', 'y'.repeat(1000))).toMatch(/^x:[0-9a-f]{40}$/);
});

test('one without a severity reaches every threshold', () => {
  expect(reaches(undefined, 'critical')).toBe(true);
  expect(reaches('low', undefined)).toBe(true);
  expect([reaches('medium', 'high'), reaches('high', 'high'), reaches('critical', 'high')]).toEqual([
    false,
    true,
    true,
  ]);
});

test('a report keeps no secret that its texts give away, and the word for a kind of secret stays', () => {
  const report = maskedReport({
    key: 'k',
    phase: 'opens',
    title: 'Adafruit IO Key found',
    summary: 'password: hunter2 was in the log',
    url: 'https://user:pw@host/x',
  });
  expect(report).toMatchObject({
    title: 'Adafruit IO Key found',
    summary: 'password: [masked] was in the log',
  });
  expect(JSON.stringify(report)).not.toMatch(/hunter2|user:pw/);
  expect(maskedBody(undefined)).toBe('null');
});

test.each<[SenderKind, string, boolean]>([
  ['incident-io', `whsec_${Buffer.alloc(24, 1).toString('base64')}`, true],
  ['incident-io', 'whsec_', false],
  ['incident-io', 'whsec_c2hvcnQ=', false],
  ['standard-v1a', 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=', true],
  ['standard-v1a', `whsec_${Buffer.alloc(32, 1).toString('base64')}`, false],
  ['pagerduty', 'lDQHScfUeXUKaQRNF+8XIiDKZ7XX3itBAYzwU0TARw8lJqRnkKl2iB1anSb0Z+IK', true],
  ['pagerduty', '', false],
  ['pagerduty', 'short', false],
  ['pagerduty', 'with spaces in it, and long enough', false],
])('a secret of %s: %s', (kind, secret, right) => {
  expect(secretProblem(kind, secret) === undefined).toBe(right);
});
