import { lastDone } from '../answered.ts';
import type { Case } from '../case.ts';
import { NO_EFFECT, type Effect, type EffectInput } from '../effect.ts';
import type { Task } from '../task.ts';
import { Implementation } from './answers.ts';
import { decisionPut, withVote, type DecisionState } from './decision-entry.ts';
import { decisionsOf, isSettled } from './decisions.ts';

/** What is proposed stands in the register of decisions, open for comments. */
export const decisionsProposed: Effect = (input) => {
  const aCase = after(input);
  const round = decisionsOf(aCase).filter((decision) => !isSettled(decision));
  return { ...NO_EFFECT, puts: round.map((decision) => decisionPut(aCase, decision, 'comments-open')) };
};

/** What the members said on one decision. */
export const decisionVoted: Effect = (input) => {
  const aCase = after(input);
  const decision = decisionsOf(aCase).find(({ scope }) => scope === input.task.scope);
  if (decision?.vote === undefined) return NO_EFFECT;
  const { outcome } = decision.vote;
  const state: DecisionState = outcome === 'changes' ? 'proposed' : outcome;
  return {
    ...NO_EFFECT,
    puts: [decisionPut(aCase, decision, state, withVote(aCase, decision, decision.vote))],
  };
};

/** What an owner made of a decision; it is implemented when every owner has carried it out. */
export const decisionCarried: Effect = (input) => {
  const aCase = after(input);
  const number = Number(input.task.scope.split('.').at(-1));
  const decision = decisionsOf(aCase).find((one) => one.number === number);
  const answers = Implementation.safeParse(input.task.answers).data;
  if (decision === undefined || answers === undefined) return NO_EFFECT;
  const { organizationId } = input.task;
  const done = decision.carried.every((one) => one.answers?.result === 'implemented');
  return {
    ...NO_EFFECT,
    puts: [
      decisionPut(aCase, decision, done ? 'implemented' : 'adopted', (before) => ({
        ...before,
        owners: (before.owners ?? []).map((owner) =>
          owner.organizationId === organizationId
            ? {
                ...owner,
                evidence: answers.evidence,
                ...(answers.doneOn === undefined ? {} : { doneOn: answers.doneOn }),
              }
            : owner,
        ),
      })),
    ],
  };
};

/** The case as it is once the task has ended. */
function after({ case: aCase, task }: EffectInput): Case {
  return withTask(aCase, task);
}

function withTask(aCase: Case, task: Task): Case {
  const known = lastDone(aCase, task.stepId, task.scope);
  if (known?.id === task.id) return aCase;
  return { ...aCase, tasks: [...aCase.tasks.filter(({ id }) => id !== task.id), task] };
}
