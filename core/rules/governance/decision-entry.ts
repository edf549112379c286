import type { Case } from '../case.ts';
import type { RegisterContent, RegisterEntry, RegisterPut } from '../register-entry.ts';
import { Decision } from '../registers/decision.ts';
import { allCommentsIn } from './read-case.ts';
import { excludedFrom, type CycleDecision } from './decisions.ts';

/** States of an entry in the register of decisions. */
export type DecisionState =
  | 'proposed'
  | 'comments-open'
  | 'comments-closed'
  | 'voted'
  | 'adopted'
  | 'rejected'
  | 'deferred'
  | 'implemented'
  | 'reviewed';

/** The entry of a decision in the register of the lead. */
export function decisionPut(
  aCase: Case,
  decision: Pick<CycleDecision, 'number' | 'proposed'>,
  state: DecisionState,
  more: (before: Decision) => Decision = (before) => before,
): RegisterPut {
  return {
    organizationId: aCase.run.leadOrganizationId,
    kind: 'decision',
    id: decisionId(aCase, decision.number),
    change: (before) => content(before, decision.proposed, state, more),
  };
}

/** Unique over all cycles: a run's id is. */
export function decisionId(aCase: Case, number: number): string {
  return `${aCase.run.id}.${number}`;
}

function content(
  before: RegisterEntry | undefined,
  proposed: CycleDecision['proposed'],
  state: DecisionState,
  more: (before: Decision) => Decision,
): RegisterContent {
  const known = Decision.safeParse(before?.data ?? {}).data ?? {};
  const { title, text, effect, owners, dueOn } = proposed;
  const base: Decision = {
    ...known,
    text,
    effect,
    owners: [...new Set(owners)].map((organizationId) => ({
      ...known.owners?.find((one) => one.organizationId === organizationId),
      organizationId,
      dueOn,
    })),
  };
  return { title, state, data: more(base) };
}

/** What a finished vote says in the register. */
export function withVote(
  aCase: Case,
  decision: CycleDecision,
  { outcome, voices, at, reason }: NonNullable<CycleDecision['vote']>,
): (before: Decision) => Decision {
  const count = (id: string) => voices.filter((voice) => voice.outcome === id).length;
  const objections = allCommentsIn(aCase)
    .filter(({ answers }) => answers.position === 'objection')
    .map(({ organizationId }) => `Objection of ${organizationId}`);
  return (before) => ({
    ...before,
    comments: allCommentsIn(aCase).length,
    objections,
    votesFor: count('adopted'),
    votesAgainst: count('rejected'),
    abstentions: excludedFrom(aCase, decision.proposed).length,
    ...(at === undefined ? {} : { decidedOn: at.slice(0, 10) }),
    ...(outcome === 'adopted' || reason === undefined ? {} : { reason }),
  });
}
