import { commitment, verifyChain, type ChainFault } from '../evidence-chain.ts';
import type { EvidenceEvent, EvidenceEventType } from '../evidence-event.ts';
import type { BreachDossier } from './dossier.ts';
import type { DossierProof } from './dossier-proofs.ts';

/** The parts of a dossier that the evidence can confirm. */
export type CheckedDossier = Pick<BreachDossier, 'run' | 'chain' | 'timeline' | 'proofs'>;

export type DossierVerdict =
  | { ok: true; events: number; answers: number; voices: number }
  | { ok: false; fault: 'chain'; seq: number; chain: ChainFault }
  /** The events are those of another run, or the chain does not hold the head that the dossier names. */
  | { ok: false; fault: 'foreign' | 'head' }
  /** An entry of the timeline is not what the chain holds at that number. */
  | { ok: false; fault: 'timeline'; seq: number }
  /** What the dossier says was answered or decided is not what was committed to when it happened. */
  | { ok: false; fault: 'answers' | 'voice'; taskId: string };

/**
 * Checks a dossier against the evidence of its run, exported at sealing or later: the chain by itself, the head the
 * dossier was made at, its timeline, and every answer and voice in it against its commitment. Needs no network and no
 * trust in whoever hands either over, other than in the head of the chain.
 */
export function checkDossier(dossier: CheckedDossier, events: EvidenceEvent[]): DossierVerdict {
  const chain = verifyChain(events);
  if (!chain.ok) return { ok: false, fault: 'chain', seq: chain.seq, chain: chain.fault };
  if (events[0]?.runId !== dossier.run.id) return { ok: false, fault: 'foreign' };
  if (events[dossier.chain.seq - 1]?.hash !== dossier.chain.hash) return { ok: false, fault: 'head' };
  const stray = dossier.timeline.find(({ seq, hash, at }) => {
    const event = events[seq - 1];
    return event?.hash !== hash || event.at !== at;
  });
  if (stray !== undefined) return { ok: false, fault: 'timeline', seq: stray.seq };
  return checkProofs(dossier.proofs, events);
}

function checkProofs(proofs: DossierProof[], events: EvidenceEvent[]): DossierVerdict {
  const committed = (taskId: string, type: EvidenceEventType, field: 'answers' | 'voice', hash: string) =>
    events.some((event) => event.type === type && event.data.taskId === taskId && event.data[field] === hash);
  let answered = 0;
  let voiced = 0;
  for (const { taskId, salt, answers, voices = [] } of proofs) {
    if (answers !== undefined) {
      if (!committed(taskId, 'task-completed', 'answers', commitment(answers, salt)))
        return { ok: false, fault: 'answers', taskId };
      answered += 1;
    }
    for (const voice of voices) {
      if (!committed(taskId, 'voice-recorded', 'voice', commitment({ ...voice }, salt)))
        return { ok: false, fault: 'voice', taskId };
      voiced += 1;
    }
  }
  return { ok: true, events: events.length, answers: answered, voices: voiced };
}
