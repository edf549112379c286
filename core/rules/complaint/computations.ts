import type { Computation } from '../computation.ts';
import { acknowledgement } from './letters.ts';
import { startComplaintClocks } from './complaint-clocks.ts';
import { complaintPut } from './entry.ts';
import { addressedTo, complaintDataOf, reactionOf } from './read-case.ts';

/** Acknowledges at once by mail; who has no mail address is told by a person, and the clock of the law runs until then. */
export const acknowledgeComplaint: Computation = {
  compute: ({ case: aCase, organizations, at }) => {
    const data = complaintDataOf(aCase);
    const byMail = data.start.email !== undefined;
    const organization = organizations.find(({ id }) => id === addressedTo(aCase));
    const doing = { at, by: { kind: 'system', name: 'compute-step' } as const };
    const outcome = byMail ? 'acknowledged' : 'by-hand';
    // Asked again: what stands there already is left as it is.
    if (data.acknowledgedAt !== undefined) return { outcome };
    const clocks =
      organization === undefined
        ? { clocks: [], events: [] }
        : startComplaintClocks(aCase, organization, { receivedAt: data.receivedAt, met: byMail }, doing);
    if (!byMail) return { outcome, ...clocks };
    const acknowledged = { ...data, acknowledgedAt: at };
    const after = { ...aCase, run: { ...aCase.run, data: acknowledged } };
    return {
      outcome,
      ...clocks,
      runData: acknowledged,
      puts: [complaintPut(after, 'acknowledged')],
      letters: acknowledgement(after, organizations),
    };
  },
};

/** What the person said to the answer. Nothing said is nothing said: it is recorded as that, never as a yes. */
export const complaintReaction: Computation = {
  compute: ({ case: aCase }) => {
    const said = reactionOf(aCase)?.reaction.reaction;
    if (said === undefined) return { outcome: 'no-answer', puts: [complaintPut(aCase, 'closed')] };
    return { outcome: said, puts: [complaintPut(aCase, said)] };
  },
};

/**
 * Whoever looks again had no part in the first answer (ISO 10002: objectivity). Of a complaint to the lead organization
 * the coordinator is the officer who approved it, so its head looks.
 */
export const complaintSecondLook: Computation = {
  compute: ({ case: aCase }) => ({
    outcome: addressedTo(aCase) === aCase.run.leadOrganizationId ? 'head' : 'coordinator',
  }),
};
