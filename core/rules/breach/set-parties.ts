import { NO_EFFECT, type Change, type EffectInput, type EffectResult } from '../effect.ts';
import type { LegalRole } from '../organization.ts';
import type { Party } from '../run.ts';
import { Triage } from './answers.ts';

/** Triage found a breach: the organizations it names take part, with their legal roles in this case. */
export function setParties(input: EffectInput): EffectResult {
  const answers = Triage.parse(input.task.answers);
  if (answers.assessment !== 'personal-data-breach') return NO_EFFECT;
  const named: [LegalRole, string[]][] = [
    ['controller', answers.controllers ?? []],
    ['joint-controller', answers.jointControllers ?? []],
    ['processor', answers.processors ?? []],
  ];
  const parties = named.flatMap(([legalRole, ids]) => ids.map((id) => changedParty(input, id, legalRole)));
  return {
    ...NO_EFFECT,
    parties,
    events: parties.map(({ after }) => ({
      at: input.at,
      type: 'party-joined',
      actor: input.actor,
      data: { organizationId: after.organizationId, legalRole: after.legalRole },
    })),
  };
}

function changedParty(input: EffectInput, organizationId: string, legalRole: LegalRole): Change<Party> {
  const before = input.case.parties.find((party) => party.organizationId === organizationId);
  if (before !== undefined) return { before, after: { ...before, legalRole, version: before.version + 1 } };
  const { run } = input.case;
  return {
    after: {
      runId: run.id,
      organizationId,
      legalRole,
      taskRoles: [],
      private: run.private,
      startedAt: run.startedAt,
      version: 1,
    },
  };
}
