import type { Actor } from '../rules/actor.ts';

/** The parts of the system that act by themselves, as they are named in the evidence. */
export const SYSTEM = {
  openTask: { kind: 'system', name: 'open-task' },
  sweep: { kind: 'system', name: 'sweep' },
  relay: { kind: 'system', name: 'relay' },
  runEnded: { kind: 'system', name: 'run-ended' },
  listParticipants: { kind: 'system', name: 'list-participants' },
  cycle: { kind: 'system', name: 'cycle' },
  continueRun: { kind: 'system', name: 'continue-run' },
  assessBreach: { kind: 'system', name: 'assess-breach' },
  draftFiling: { kind: 'system', name: 'draft-filing' },
  loadEcosystem: { kind: 'system', name: 'load-ecosystem' },
  computeStep: { kind: 'system', name: 'compute-step' },
  mailEvent: { kind: 'system', name: 'mail-event' },
  publishProduct: { kind: 'system', name: 'publish-product' },
} as const satisfies Record<string, Actor>;
