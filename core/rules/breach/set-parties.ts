import { NO_EFFECT, type Change, type EffectInput, type EffectResult } from '../effect.ts';
import type { LegalRole } from '../organization.ts';
import type { Party } from '../run.ts';
import { Triage } from './answers.ts';
import { caseAfter } from './case-after.ts';
import { recountClocks } from './recount-clocks.ts';
import { joinedEvents } from '../parties.ts';

/** Parties and clocks, each with its event, that one transaction holds beside the end of the task. */
const MOST_CHANGES = 40;

/**
 * Triage found a breach: the organizations it names take part, with their legal roles in this case, and processors
 * owe their controllers notice from now on.
 */
export function setParties(input: EffectInput): EffectResult {
  const answers = Triage.parse(input.task.answers);
  if (answers.assessment !== 'personal-data-breach') return NO_EFFECT;
  const named: [LegalRole, string[]][] = [
    ['controller', answers.controllers ?? []],
    ['joint-controller', answers.jointControllers ?? []],
    ['processor', answers.processors ?? []],
  ];
  const parties = named.flatMap(([legalRole, ids]) => ids.map((id) => changedParty(input, id, legalRole)));
  const { at, actor, case: aCase, organizations, task } = input;
  const recount = recountClocks(caseAfter(aCase, task, { parties }), organizations, { at, by: actor });
  // What does not fit into this transaction is started by the next act, from the same moment.
  const room = Math.max(0, MOST_CHANGES - parties.length);
  return {
    ...NO_EFFECT,
    parties,
    clocks: recount.clocks.slice(0, room),
    events: [...joinedEvents(parties, { at, actor }), ...recount.events.slice(0, room)],
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
