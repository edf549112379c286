import type { Actor } from './actor.ts';
import type { Case } from './case.ts';
import type { Change } from './effect.ts';
import type { EventDraft } from './evidence-chain.ts';
import type { LegalRole } from './organization.ts';
import type { Party } from './run.ts';

/** A party as the plan of a run names it; nothing when it is that already. */
export function changedParty(
  { run, parties }: Case,
  organizationId: string,
  legalRole: LegalRole,
): Change<Party>[] {
  const before = parties.find((party) => party.organizationId === organizationId);
  if (before?.legalRole === legalRole) return [];
  if (before !== undefined) return [{ before, after: { ...before, legalRole, version: before.version + 1 } }];
  return [
    {
      after: {
        runId: run.id,
        organizationId,
        legalRole,
        taskRoles: [],
        private: run.private,
        startedAt: run.startedAt,
        version: 1,
      },
    },
  ];
}

/** What the evidence says of organizations that have joined, or are something else to the data now. */
export function joinedEvents(
  parties: readonly Change<Party>[],
  { at, actor }: { at: string; actor: Actor },
): EventDraft[] {
  return parties.map(({ after: { organizationId, legalRole } }) => ({
    at,
    type: 'party-joined',
    actor,
    data: { organizationId, legalRole },
  }));
}
