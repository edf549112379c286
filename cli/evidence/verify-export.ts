import { verifyChain, type ChainFault } from '../../core/rules/evidence-chain.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import { ExportedEvent, type EvidenceExport } from './evidence-export.ts';

export type ExportVerdict =
  | { ok: true; runId: string; events: number; head: { seq: number; hash: string } }
  | {
      ok: false;
      runId: string;
      seq: number;
      type?: string;
      fault: ChainFault | 'malformed';
      message: string;
    };

const FAULTS: Record<ChainFault, string> = {
  edited: 'its content does not match the hashes: it, or the event before it, was changed',
  dropped: 'it is missing',
  reordered: 'it stands in the wrong place',
  duplicated: 'it is there more than once',
  foreign: 'it belongs to another run',
  truncated: 'it is missing at the end: the file says that the chain goes further',
  'beyond-head': 'it comes after the end of the chain that the file states',
};

/** Recomputes the chain of an exported file, without any network, and names the first event that does not hold. */
export function verifyExport(file: EvidenceExport): ExportVerdict {
  const runId = file.run.id;
  const { events, malformed } = readEvents(file.events);
  if (events.length === 0 && malformed === undefined) {
    return { ok: false, runId, seq: 1, fault: 'truncated', message: 'The file holds no events.' };
  }
  // Up to a malformed event there is no head to compare with: what follows it cannot be read.
  const verdict = malformed === undefined ? verifyChain(events, file.head) : verifyChain(events);
  if (!verdict.ok) return broken(runId, verdict.seq, events, verdict.fault);
  if (malformed !== undefined) return { ok: false, runId, fault: 'malformed', ...malformed };
  if (events[0]?.runId !== runId) return broken(runId, 1, events, 'foreign');
  return { ok: true, runId, events: events.length, head: file.head };
}

function broken(runId: string, seq: number, events: EvidenceEvent[], fault: ChainFault): ExportVerdict {
  const type = events.find((event) => event.seq === seq)?.type;
  const message = `${nameOf(seq, type)} does not hold: ${FAULTS[fault]}.`;
  return { ok: false, runId, seq, fault, message, ...(type === undefined ? {} : { type }) };
}

/** The events before the first that has not the shape of an event, and that one. */
function readEvents(raw: unknown[]): {
  events: EvidenceEvent[];
  malformed?: { seq: number; type?: string; message: string };
} {
  const events: EvidenceEvent[] = [];
  for (const [index, item] of raw.entries()) {
    const parsed = ExportedEvent.safeParse(item);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
      const message = `${nameOf(index + 1, undefined)} does not hold: it has not the form of an event (${place}${issue?.message ?? ''}).`;
      return { events, malformed: { seq: index + 1, message } };
    }
    events.push(parsed.data);
  }
  return { events };
}

function nameOf(seq: number, type: string | undefined): string {
  return type === undefined ? `Event ${seq}` : `Event ${seq} (${type})`;
}
