import { doneTasks, lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Voice } from '../task.ts';
import { Implementation, type Charter, type ProposedDecision } from './answers.ts';
import { allCommentsIn, openingOf, proposalsIn, reviewOf } from './read-case.ts';

/** How the members settled a decision. */
export type Vote = 'adopted' | 'rejected' | 'deferred' | 'changes';

/** What an owner made of an adopted decision. */
export interface Carried {
  organizationId: string;
  /** Absent while it is still to be done. */
  answers?: Implementation;
}

/** One decision of the cycle, with everything that became of it. */
export interface CycleDecision {
  /** `<lead>.<number>` */
  scope: string;
  number: number;
  proposed: ProposedDecision;
  /** 1 for the first time it was put to the members. */
  round: number;
  vote?: { outcome: Vote; voices: Voice[]; at?: string; reason?: string };
  /** Fewer members without an interest of their own than the charter asks for: nobody can vote on it. */
  noQuorum: boolean;
  carried: Carried[];
}

/** What a seat's voice on a decision would be excluded for. */
export function excludedFrom(aCase: Case, decision: ProposedDecision): string[] {
  const declared = allCommentsIn(aCase)
    .filter(({ answers }) => answers.conflicts.some(({ number }) => number === decision.number))
    .map(({ organizationId }) => organizationId);
  return [...new Set([...(decision.interested ?? []), ...declared])].sort();
}

/** Organizations whose members vote on a decision. */
export function votersOn(aCase: Case, charter: Charter, decision: ProposedDecision): string[] {
  const excluded = excludedFrom(aCase, decision);
  return [...new Set(charter.seats)].filter((id) => !excluded.includes(id)).sort();
}

/** Every decision that was proposed, as last proposed, in order of number. */
export function decisionsOf(aCase: Case): CycleDecision[] {
  const charter = openingOf(aCase)?.charter;
  const latest = new Map<number, { proposed: ProposedDecision; round: number }>();
  for (const [index, { decisions }] of proposalsIn(aCase).entries()) {
    for (const proposed of decisions) latest.set(proposed.number, { proposed, round: index + 1 });
  }
  return [...latest.values()]
    .sort((a, b) => a.proposed.number - b.proposed.number)
    .map(({ proposed, round }) => {
      const scope = `${aCase.run.leadOrganizationId}.${proposed.number}`;
      const vote = voteOn(aCase, scope, round);
      const voters = charter === undefined ? [] : votersOn(aCase, charter, proposed);
      return {
        scope,
        number: proposed.number,
        proposed,
        round,
        noQuorum: vote === undefined && charter !== undefined && voters.length < charter.atLeast,
        carried: vote?.outcome === 'adopted' ? carriedBy(aCase, proposed) : [],
        ...(vote === undefined ? {} : { vote }),
      };
    });
}

/** Decisions that the members can vote on now: put to them, not settled, and enough of them without an interest. */
export function openDecisions(aCase: Case): CycleDecision[] {
  const round = proposalsIn(aCase).length;
  return decisionsOf(aCase).filter(
    ({ vote, noQuorum, round: proposedIn }) => vote === undefined && !noQuorum && proposedIn === round,
  );
}

/** Sent back for changes, and not yet proposed again. */
export function sentBack(aCase: Case): CycleDecision[] {
  return decisionsOf(aCase).filter(({ vote }) => vote?.outcome === 'changes');
}

export function adoptedDecisions(aCase: Case): CycleDecision[] {
  return decisionsOf(aCase).filter(({ vote }) => vote?.outcome === 'adopted');
}

/** Whether the members have said the last word on it. */
export function isSettled({ vote }: CycleDecision): boolean {
  return vote !== undefined && vote.outcome !== 'changes';
}

/** What the review found about a decision. */
export function reviewOn(aCase: Case, number: number) {
  return reviewOf(aCase)?.decisions.find((one) => one.number === number);
}

/** Changes asked for in an earlier round are no vote on what is proposed now. */
function voteOn(aCase: Case, scope: string, round: number): CycleDecision['vote'] {
  const task = lastDone(aCase, 'vote', scope);
  if (task === undefined || !isVote(task.outcome)) return undefined;
  if (task.outcome === 'changes' && task.iteration < round) return undefined;
  return {
    outcome: task.outcome,
    voices: task.voices,
    ...(task.endedAt === undefined ? {} : { at: task.endedAt }),
    ...(task.reason === undefined ? {} : { reason: task.reason }),
  };
}

function carriedBy(aCase: Case, { owners, number }: ProposedDecision): Carried[] {
  return [...new Set(owners)].sort().map((organizationId) => {
    const task = doneTasks(aCase, 'implement').find(({ scope }) => scope === `${organizationId}.${number}`);
    const answers = Implementation.safeParse(task?.answers);
    return { organizationId, ...(answers.success ? { answers: answers.data } : {}) };
  });
}

function isVote(outcome: string | undefined): outcome is Vote {
  return ['adopted', 'rejected', 'deferred', 'changes'].includes(outcome ?? '');
}
