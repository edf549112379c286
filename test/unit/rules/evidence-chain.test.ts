import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { EvidenceEvent } from '../../../core/rules/evidence-event.ts';
import { EVENT_TYPES } from '../../../core/rules/evidence-event.ts';
import {
  appendEvents,
  commitment,
  EMPTY_HEAD,
  verifyChain,
  type EventDraft,
} from '../../../core/rules/evidence-chain.ts';

const draft: fc.Arbitrary<EventDraft> = fc.record({
  at: fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  type: fc.constantFrom(...EVENT_TYPES),
  actor: fc.constant({ kind: 'system', name: 'sweep' } as const),
  data: fc.dictionary(fc.string(), fc.jsonValue()),
});
const chain = fc
  .array(draft, { minLength: 1, maxLength: 12 })
  .map((drafts) => appendEvents('run-1', EMPTY_HEAD, drafts));

function at(events: EvidenceEvent[], index: number): EvidenceEvent {
  const event = events[index];
  if (event === undefined) throw new Error(`no event ${index}`);
  return event;
}

describe('a chain', () => {
  test('verifies as it was written, also after a trip through JSON', () => {
    fc.assert(
      fc.property(chain, ({ events, head }) => {
        expect(verifyChain(events, head)).toEqual({ ok: true });
        const copied = JSON.parse(JSON.stringify(events)) as EvidenceEvent[];
        expect(verifyChain(copied, head)).toEqual({ ok: true });
      }),
    );
  });

  test('is the same whether written in one go or in several', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 10 }), fc.nat(10), (drafts, cut) => {
        const first = appendEvents('run-1', EMPTY_HEAD, drafts.slice(0, cut));
        const second = appendEvents('run-1', first.head, drafts.slice(cut));
        const whole = appendEvents('run-1', EMPTY_HEAD, drafts);
        expect([...first.events, ...second.events]).toEqual(whole.events);
        expect(second.head).toEqual(whole.head);
      }),
    );
  });
});

describe('the first broken event is named', () => {
  const pick = fc
    .tuple(chain, fc.nat())
    .map(([{ events, head }, n]) => ({ events, head, index: n % events.length }));

  test('edited: whatever part of it', () => {
    fc.assert(
      fc.property(
        pick,
        fc.constantFrom('at', 'type', 'actor', 'data', 'prev', 'hash'),
        ({ events, head, index }, part) => {
          const before = at(events, index);
          const other: Record<string, unknown> = {
            at: '1999-01-01T00:00:00.000Z',
            type: before.type === 'run-started' ? 'run-ended' : 'run-started',
            actor: { kind: 'system', name: 'somebody else' },
            data: { ...before.data, added: true },
            prev: before.prev.replace(/^./, (digit) => (digit === 'f' ? '0' : 'f')),
            hash: before.hash.replace(/^./, (digit) => (digit === 'f' ? '0' : 'f')),
          };
          const edited = events.map((event, n) => (n === index ? { ...event, [part]: other[part] } : event));
          expect(verifyChain(edited, head)).toEqual({ ok: false, seq: index + 1, fault: 'edited' });
        },
      ),
    );
  });

  test('dropped', () => {
    fc.assert(
      fc.property(pick, ({ events, head, index }) => {
        const rest = events.filter((_, n) => n !== index);
        const last = index === events.length - 1;
        expect(verifyChain(rest, head)).toEqual({
          ok: false,
          seq: index + 1,
          fault: last ? 'truncated' : 'dropped',
        });
      }),
    );
  });

  test('reordered', () => {
    fc.assert(
      fc.property(pick, ({ events, head, index }) => {
        fc.pre(index + 1 < events.length);
        const swapped = [...events];
        swapped[index] = at(events, index + 1);
        swapped[index + 1] = at(events, index);
        expect(verifyChain(swapped, head)).toEqual({ ok: false, seq: index + 1, fault: 'reordered' });
      }),
    );
  });

  test('duplicated', () => {
    fc.assert(
      fc.property(pick, ({ events, head, index }) => {
        const doubled = events.flatMap((event, n) => (n === index ? [event, event] : [event]));
        expect(verifyChain(doubled, head)).toEqual({ ok: false, seq: index + 1, fault: 'duplicated' });
      }),
    );
  });

  test('truncated, or longer than its head', () => {
    fc.assert(
      fc.property(pick, ({ events, head, index }) => {
        const verdict = verifyChain(events.slice(0, index), head);
        expect(verdict).toEqual({ ok: false, seq: index + 1, fault: 'truncated' });
        const { seq, hash } = at(events, index);
        const beyond = verifyChain(events, { seq, hash });
        expect(beyond).toEqual(
          index + 1 === events.length ? { ok: true } : { ok: false, seq: seq + 1, fault: 'beyond-head' },
        );
      }),
    );
  });

  test('an event of another run', () => {
    const own = appendEvents('run-1', EMPTY_HEAD, [event('run-started')]);
    const other = appendEvents('run-2', own.head, [event('run-ended')]);
    expect(verifyChain([...own.events, ...other.events])).toEqual({ ok: false, seq: 2, fault: 'foreign' });
  });

  test('a chain written anew from the start does not fit the head', () => {
    const { head } = appendEvents('run-1', EMPTY_HEAD, [event('run-started'), event('run-ended')]);
    const forged = appendEvents('run-1', EMPTY_HEAD, [event('run-started'), event('step-stuck')]);
    expect(verifyChain(forged.events, head)).toEqual({ ok: false, seq: 2, fault: 'edited' });
  });
});

test('the hash of a link is what an auditor computes by hand', () => {
  const { events } = appendEvents('run-1', EMPTY_HEAD, [event('run-started')]);
  // SHA-256 over 0x02, 32 zero bytes, and
  // {"actor":{"kind":"system","name":"test"},"at":"2026-01-01T00:00:00.000Z","data":{},"prev":"00…","runId":"run-1","seq":1,"type":"run-started"}
  expect(events[0]?.hash).toBe(FIRST_LINK);
});
const FIRST_LINK = '8b13469cd57086daff241e1162d9063447c2bb2ba690b79cb06977e1b738a140';

describe('a commitment to answers', () => {
  test('depends on answers and salt, not on the order of fields', () => {
    const salt = Buffer.alloc(16, 7).toString('base64url');
    expect(commitment({ a: 1, b: 2 }, salt)).toBe(commitment({ b: 2, a: 1 }, salt));
    expect(commitment({ a: 1 }, salt)).not.toBe(commitment({ a: 2 }, salt));
    expect(commitment({ a: 1 }, salt)).not.toBe(
      commitment({ a: 1 }, Buffer.alloc(16, 8).toString('base64url')),
    );
  });
});

function event(type: EventDraft['type']): EventDraft {
  return { at: '2026-01-01T00:00:00.000Z', type, actor: { kind: 'system', name: 'test' }, data: {} };
}
