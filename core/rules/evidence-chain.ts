import { createHash } from 'node:crypto';

import type { Actor } from './actor.ts';
import { canonical } from './canonical.ts';
import type { EvidenceEvent, EvidenceEventType } from './evidence-event.ts';

export interface ChainHead {
  seq: number;
  hash: string;
}

/** What an action says happened; number and hashes are added by the chain. */
export interface EventDraft {
  at: string;
  type: EvidenceEventType;
  actor: Actor;
  data: Record<string, unknown>;
}

/** Head of a chain without events. */
export const EMPTY_HEAD: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** Domain separation: a hash of a link can never be taken for a hash of anything else we make. */
const LINK = Buffer.from([0x02]);
const COMMITMENT = Buffer.from([0x03]);

/** The next links of a run's chain, and the head the run then has. */
export function appendEvents(
  runId: string,
  head: ChainHead,
  drafts: EventDraft[],
): { events: EvidenceEvent[]; head: ChainHead } {
  const events: EvidenceEvent[] = [];
  let last = head;
  for (const draft of drafts) {
    const { at, type, actor, data } = draft;
    const link = { runId, seq: last.seq + 1, at, type, actor, data, prev: last.hash };
    const event = { ...link, hash: linkHash(link) };
    events.push(event);
    last = { seq: event.seq, hash: event.hash };
  }
  return { events, head: last };
}

export type ChainFault =
  'edited' | 'dropped' | 'reordered' | 'duplicated' | 'foreign' | 'truncated' | 'beyond-head';
export type ChainVerdict = { ok: true } | { ok: false; seq: number; fault: ChainFault };

/**
 * Recomputes a chain from its first event. Names the first event that is wrong: its number, or the number that
 * is missing. With a head it also finds a chain that was cut short.
 */
export function verifyChain(events: EvidenceEvent[], head?: ChainHead): ChainVerdict {
  let last = EMPTY_HEAD;
  for (const [index, event] of events.entries()) {
    const fault = faultOf(event, last, events, index);
    if (fault !== undefined) return { ok: false, ...fault };
    last = { seq: event.seq, hash: event.hash };
  }
  return head === undefined ? { ok: true } : verifyHead(last, head);
}

function verifyHead(last: ChainHead, head: ChainHead): ChainVerdict {
  if (last.seq < head.seq) return { ok: false, seq: last.seq + 1, fault: 'truncated' };
  if (last.seq > head.seq) return { ok: false, seq: head.seq + 1, fault: 'beyond-head' };
  return last.hash === head.hash ? { ok: true } : { ok: false, seq: last.seq, fault: 'edited' };
}

function faultOf(
  event: EvidenceEvent,
  last: ChainHead,
  events: EvidenceEvent[],
  index: number,
): { seq: number; fault: ChainFault } | undefined {
  const expected = last.seq + 1;
  if (event.seq !== expected) return misplaced(event, expected, events, index);
  if (event.runId !== events[0]?.runId) return { seq: expected, fault: 'foreign' };
  if (event.prev !== last.hash || event.hash !== linkHash(event)) return { seq: expected, fault: 'edited' };
  return undefined;
}

function misplaced(
  event: EvidenceEvent,
  expected: number,
  events: EvidenceEvent[],
  index: number,
): { seq: number; fault: ChainFault } {
  if (event.seq < expected) return { seq: event.seq, fault: 'duplicated' };
  const comesLater = events.slice(index + 1).some((later) => later.seq === expected);
  return { seq: expected, fault: comesLater ? 'reordered' : 'dropped' };
}

/** SHA-256 over 0x02, the 32 bytes of the hash before, and the canonical JSON of the event without its hash. */
function linkHash(event: Omit<EvidenceEvent, 'hash'>): string {
  const { runId, seq, at, type, actor, data, prev } = event;
  return createHash('sha256')
    .update(LINK)
    .update(Buffer.from(prev, 'hex'))
    .update(canonical({ runId, seq, at, type, actor, data, prev }), 'utf8')
    .digest('hex');
}

/**
 * What the chain holds of a person's answers: SHA-256 over 0x03, the salt's bytes (base64url) and their canonical
 * JSON. It proves the answers to whoever is shown them with the salt, and tells nothing to anybody else.
 */
export function commitment(answers: Record<string, unknown>, salt: string): string {
  return createHash('sha256')
    .update(COMMITMENT)
    .update(Buffer.from(salt, 'base64url'))
    .update(canonical(answers), 'utf8')
    .digest('hex');
}
