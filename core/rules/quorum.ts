import { actsFor, holds } from './membership.ts';
import type { Person } from './organization.ts';
import type { ApprovalOutcome } from './process-definition.ts';
import type { Quorum, Task, Voice, VoterSlot } from './task.ts';

type Ballot = Pick<Task, 'voters' | 'voices' | 'authors'>;

/** A person about to speak, for themselves or for somebody who asked them to. */
export interface Speaker {
  person: Person;
  onBehalfOf?: Person;
  at: string;
}

export type SlotFound =
  | { result: 'slot'; slot: number }
  /** The person, or the one they act for, did the work that is decided on. */
  | { result: 'own-work' }
  /** One of the two has already spoken, in whatever slot. */
  | { result: 'already-voiced' }
  /** Somebody else has filled every slot this person could speak in. */
  | { result: 'slots-taken' }
  | { result: 'not-allowed' };

/** The slot a person's voice fills. Order of the checks: entitled at all, own work, spoken before, free slot. */
export function findSlot(ballot: Ballot, speaker: Speaker): SlotFound {
  const entitled = ballot.voters.flatMap((slot, index) => (mayFill(slot, speaker) ? [index] : []));
  if (entitled.length === 0) return { result: 'not-allowed' };
  const people = involved(speaker);
  if (people.some((id) => ballot.authors.includes(id))) return { result: 'own-work' };
  const spoken = ballot.voices.flatMap((voice) => [voice.personId, voice.onBehalfOf]);
  if (people.some((id) => spoken.includes(id))) return { result: 'already-voiced' };
  const slot = entitled.find((index) => !ballot.voices.some((voice) => voice.slot === index));
  return slot === undefined ? { result: 'slots-taken' } : { result: 'slot', slot };
}

/** Whether a person could speak in a slot, were it free: by their own role, or for somebody who holds it. */
export function mayFill(slot: VoterSlot, speaker: Speaker): boolean {
  const { person, onBehalfOf, at } = speaker;
  if (onBehalfOf === undefined) return belongsIn(slot, person);
  const { organizationId } = slot;
  return (
    belongsIn(slot, onBehalfOf) && actsFor(person, onBehalfOf, { organizationId, at, scope: 'approvals' })
  );
}

export type Tally = { decided: true; outcome: string } | { decided: false; waitingFor: number };

/**
 * What the voices amount to. An outcome that asks for changes ends it at once. Otherwise the first outcome with its
 * quorum; and when every slot has spoken without one, the strictest outcome (the last listed) that got a voice.
 */
export function tally(
  ballot: { quorum: Quorum; slots: number; outcomes: Pick<ApprovalOutcome, 'id' | 'changes'>[] },
  voices: Pick<Voice, 'outcome'>[],
): Tally {
  const strictestFirst = [...ballot.outcomes].reverse();
  const countOf = (id: string) => voices.filter((voice) => voice.outcome === id).length;
  const changes = strictestFirst.find((outcome) => outcome.changes === true && countOf(outcome.id) > 0);
  if (changes !== undefined) return { decided: true, outcome: changes.id };
  const needed = neededVoices(ballot.quorum, ballot.slots);
  const agreed = strictestFirst.find((outcome) => countOf(outcome.id) >= needed);
  if (agreed !== undefined) return { decided: true, outcome: agreed.id };
  const waitingFor = ballot.slots - voices.length;
  const split = waitingFor > 0 ? undefined : strictestFirst.find((outcome) => countOf(outcome.id) > 0);
  return split === undefined ? { decided: false, waitingFor } : { decided: true, outcome: split.id };
}

/** How many voices for one outcome decide. */
export function neededVoices(quorum: Quorum, slots: number): number {
  switch (quorum.rule) {
    case 'all':
      return slots;
    case 'majority':
      return Math.max(Math.floor(slots / 2) + 1, quorum.atLeast ?? 0);
    case 'two-thirds':
      return Math.max(Math.ceil((slots * 2) / 3), quorum.atLeast ?? 0);
    case 'at-least':
      return quorum.n;
  }
}

function belongsIn(slot: VoterSlot, person: Person): boolean {
  if (slot.personId !== undefined) return slot.personId === person.id;
  return holds(person, slot.organizationId, slot.role);
}

function involved(speaker: Speaker): string[] {
  const { person, onBehalfOf } = speaker;
  return onBehalfOf === undefined ? [person.id] : [person.id, onBehalfOf.id];
}
