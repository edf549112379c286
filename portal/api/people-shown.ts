import type { Actor } from '../../core/rules/actor.ts';
import { internalTargetAt } from '../../core/rules/clock-due.ts';
import type { Clock } from '../../core/rules/clock.ts';
import { isMember } from '../../core/rules/membership.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { Run } from '../../core/rules/run.ts';
import type { Task, Voice } from '../../core/rules/task.ts';

/** A task for one reader: people of organizations the reader is not in are named by their organization only. */
export function taskFor(reader: Person, task: Task) {
  const { claimedBy, endedBy, draft, guest, barred, ...rest } = task;
  const own = isMember(reader, task.organizationId);
  return {
    ...rest,
    voters: task.voters.map(({ personId, ...slot }) =>
      personId === undefined || !knows(reader, personId, slot.organizationId) ? slot : { ...slot, personId },
    ),
    voices: task.voices.map((voice) => voiceFor(reader, task, voice)),
    ...(barred === undefined ? {} : { notByAuthors: true }),
    ...(guest !== undefined && own ? { guest } : {}),
    ...(claimedBy !== undefined && (own || claimedBy === reader.id) ? { claimedBy } : {}),
    ...(draft === undefined ? {} : { draft: own ? draft : { answers: draft.answers, at: draft.at } }),
    ...(endedBy === undefined ? {} : { endedBy: actorFor(reader, endedBy) }),
  };
}

export function runFor(reader: Person, run: Run) {
  return { ...run, startedBy: actorFor(reader, run.startedBy) };
}

/** A clock for one reader; reasons and receipts of others are left out before. */
export function clockShown(reader: Person, clock: Clock) {
  const internalTarget = internalTargetAt(clock);
  return {
    ...clock,
    ...(internalTarget === undefined ? {} : { internalTargetAt: internalTarget }),
    ledger: clock.ledger.map((entry) => ({ ...entry, by: actorFor(reader, entry.by) })),
  };
}

function voiceFor(reader: Person, { voters }: Task, voice: Voice) {
  const organizationId = voters[voice.slot]?.organizationId;
  if (organizationId !== undefined && knows(reader, voice.personId, organizationId)) return voice;
  const { personId: _person, onBehalfOf: _asked, ...rest } = voice;
  return rest;
}

function actorFor(reader: Person, actor: Actor) {
  if (actor.kind !== 'person' || knows(reader, actor.personId, actor.organizationId)) return actor;
  const { personId: _person, onBehalfOf: _asked, ...rest } = actor;
  return rest;
}

function knows(reader: Person, personId: string, organizationId: string): boolean {
  return reader.id === personId || isMember(reader, organizationId);
}
