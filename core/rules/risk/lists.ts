import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { controllersOf, lastDecisions, measuresOf, planOf, saidThisRound } from './read.ts';

/** Every organization in the service, as the plan names them. */
export function riskParticipants(aCase: Case): Participant[] {
  const named = (planOf(aCase)?.participants ?? []).map(({ organization }) => organization);
  return [...new Set(named)].sort().map(whole);
}

/** Those that decide about the data. */
export function riskControllers(aCase: Case): Participant[] {
  return controllersOf(aCase).map(whole);
}

/** Controllers that decided to consult their authority first. */
export function riskConsulting(aCase: Case): Participant[] {
  return lastDecisions(aCase)
    .filter(({ decision }) => decision === 'consult-authority')
    .map(({ organizationId }) => whole(organizationId));
}

/** Of these, the ones whose authority has neither answered nor let its time pass. */
export function riskAwaiting(aCase: Case): Participant[] {
  return riskConsulting(aCase).filter(({ organizationId }) => {
    const last = saidThisRound(aCase, organizationId).at(-1)?.act;
    return last !== 'advice-given' && last !== 'no-advice';
  });
}

/** One item per measure, asked of its owner on its date; scope `<owner>.<number>`. */
export function riskMeasures(aCase: Case): Participant[] {
  return measuresOf(aCase).map(({ scope, organization, riskKey, number, dueOn }) => ({
    scope,
    organizationId: organization,
    // The measure's words are an answer, and titles are seen by everybody in the run.
    label: riskKey === undefined ? `condition ${number}` : `measure ${number}`,
    dueOn,
  }));
}

function whole(organizationId: string): Participant {
  return { scope: organizationId, organizationId };
}
