import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { EvidenceExport } from '../../../cli/evidence/evidence-export.ts';
import { verifyExport } from '../../../cli/evidence/verify-export.ts';
import type { CliIo } from '../../../cli/cli-io.ts';
import { runCli } from '../../../cli/run-cli.ts';
import { appendEvents, EMPTY_HEAD, type EventDraft } from '../../../core/rules/evidence-chain.ts';

const at = '2026-05-22T14:30:00.000Z';
const system = { kind: 'system', name: 'test' } as const;
const person = { kind: 'person', personId: 'p1', organizationId: 'o1', channel: 'api' } as const;
const DRAFTS: EventDraft[] = [
  { at, type: 'run-started', actor: system, data: { processId: 'breach-notification' } },
  { at, type: 'task-opened', actor: system, data: { taskId: 'r1~triage~1~' } },
  { at, type: 'task-completed', actor: person, data: { taskId: 'r1~triage~1~', outcome: 'false-alarm' } },
  { at, type: 'run-ended', actor: system, data: { status: 'completed' } },
];

type Json = Record<string, unknown>;
interface Editable extends Json {
  events: Json[];
  head: { seq: number; hash: string };
}

function exported(runId = 'r1'): Editable {
  const { events, head } = appendEvents(runId, EMPTY_HEAD, DRAFTS);
  return {
    format: 'clause8-evidence-1',
    run: { id: 'r1', processId: 'breach-notification', title: 'Test', startedAt: at },
    exportedAt: at,
    events: events.map((event) => ({ ...event })),
    head,
  };
}

function verdictOf(file: Editable): ReturnType<typeof verifyExport> {
  return verifyExport(EvidenceExport.parse(JSON.parse(JSON.stringify(file))));
}

describe('an exported chain', () => {
  test('holds as it was exported', () => {
    const file = exported();
    expect(verdictOf(file)).toEqual({ ok: true, runId: 'r1', events: 4, head: file.head });
  });

  const cases: [string, (file: Editable) => void, Json][] = [
    [
      'an edited outcome',
      (f) => (f.events[2] = { ...f.events[2], data: { outcome: 'breach' } }),
      { seq: 3, type: 'task-completed', fault: 'edited' },
    ],
    ['another actor', (f) => (f.events[2] = { ...f.events[2], actor: system }), { seq: 3, fault: 'edited' }],
    ['a dropped event', (f) => f.events.splice(1, 1), { seq: 2, fault: 'dropped' }],
    [
      'a repeated event',
      (f) => f.events.splice(2, 0, f.events[1] ?? {}),
      { seq: 2, type: 'task-opened', fault: 'duplicated' },
    ],
    [
      'swapped events',
      (f) => f.events.splice(1, 2, f.events[2] ?? {}, f.events[1] ?? {}),
      { seq: 2, fault: 'reordered' },
    ],
    ['a missing end', (f) => f.events.pop(), { seq: 4, fault: 'truncated' }],
    [
      'a head set back',
      (f) => (f.head = { ...f.head, seq: 3 }),
      { seq: 4, type: 'run-ended', fault: 'beyond-head' },
    ],
    ['no events', (f) => (f.events = []), { seq: 1, fault: 'truncated' }],
    [
      'an unknown type',
      (f) => (f.events[1] = { ...f.events[1], type: 'tea-made' }),
      { seq: 2, fault: 'malformed' },
    ],
    [
      'a field outside the hash',
      (f) => (f.events[1] = { ...f.events[1], note: 'x' }),
      { seq: 2, fault: 'malformed' },
    ],
    [
      'an event that is text',
      (f) => f.events.splice(1, 1, JSON.parse('"x"') as Json),
      { seq: 2, fault: 'malformed' },
    ],
    ['the chain of another run', (f) => (f.events = exported('r2').events), { seq: 4, fault: 'edited' }],
    [
      'an edit before a malformed one',
      (f) => {
        f.events[0] = { ...f.events[0], at: '2026-05-23T14:30:00.000Z' };
        f.events[1] = {};
      },
      { seq: 1, type: 'run-started', fault: 'edited' },
    ],
  ];
  test.each(cases)('%s is found and named', (_, change, expected) => {
    const file = exported();
    change(file);
    expect(verdictOf(file)).toMatchObject({ ok: false, ...expected });
  });

  test('the chain of another run with its own head is foreign', () => {
    expect(verdictOf({ ...exported('r2') })).toMatchObject({ ok: false, seq: 1, fault: 'foreign' });
  });
});

describe('clause8 evidence verify', () => {
  async function verify(
    text: string,
    ...more: string[]
  ): Promise<{ code: number; out: string; err: string; file: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'clause8-evidence-'));
    const file = join(folder, 'case.json');
    await writeFile(file, text);
    let out = '';
    let err = '';
    const io: CliIo = {
      out: (words) => void (out += words),
      err: (words) => void (err += words),
      env: {},
      terminal: false,
      columns: 120,
      now: () => 0,
      fetch: () => Promise.reject(new Error('verification must not use the network')),
    };
    const code = await runCli(['evidence', 'verify', file, ...more], io, '0');
    await rm(folder, { recursive: true });
    return { code, out, err, file };
  }

  test('says ok with the head', async () => {
    const file = exported();
    const { code, out } = await verify(JSON.stringify(file));
    expect(code).toBe(0);
    expect(out).toContain('ok  4 events of run r1 (breach-notification)');
    expect(out).toContain(`head 4 ${file.head.hash}`);
  });

  test('names file, number, type and fault, and ends with 1', async () => {
    const changed = exported();
    changed.events[2] = { ...changed.events[2], at: '2026-05-22T14:30:00.001Z' };
    const { code, out, err, file } = await verify(JSON.stringify(changed));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      `${file}: Event 3 (task-completed) does not hold: its content does not match the hashes: it, or the event before it, was changed.\n`,
    );
  });

  test('--json carries the verdict', async () => {
    const changed = exported();
    changed.events.pop();
    const { code, out } = await verify(JSON.stringify(changed), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, seq: 4, fault: 'truncated' });
  });

  test.each([
    ['{}', 'is no evidence file: format:'],
    ['{"format": "clause8-evidence-1"', 'is not JSON'],
  ])('%j is refused in words', async (text, words) => {
    const { code, err } = await verify(text);
    expect(code).toBe(1);
    expect(err).toContain(words);
  });
});
