import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { adoptedDecisions, openDecisions, votersOn } from './decisions.ts';
import { openingOf, participantsIn } from './read-case.ts';

/** Every organization that takes part in the cycle. */
export function participants(aCase: Case): Participant[] {
  return participantsIn(aCase).map((organizationId) => ({ scope: organizationId, organizationId }));
}

/** One per decision that is put to the vote; the lead keeps the ballot. Scope `<lead>.<number>`. */
export function proposals(aCase: Case): Participant[] {
  return openDecisions(aCase).map(({ scope, number }) => ({
    scope,
    organizationId: aCase.run.leadOrganizationId,
    label: `no. ${number}`,
  }));
}

/** One seat per decision and organization without an interest of its own in it. Scope `<lead>.<number>.<voter>`. */
export function voters(aCase: Case): Participant[] {
  const charter = openingOf(aCase)?.charter;
  if (charter === undefined) return [];
  return openDecisions(aCase).flatMap(({ scope, proposed }) =>
    votersOn(aCase, charter, proposed).map((organizationId) => ({
      scope: `${scope}.${organizationId}`,
      organizationId,
    })),
  );
}

/** One per adopted decision and owner, on the decision's day. Scope `<owner>.<number>`. */
export function owners(aCase: Case): Participant[] {
  return adoptedDecisions(aCase).flatMap(({ number, proposed }) =>
    [...new Set(proposed.owners)].sort().map((organizationId) => ({
      scope: `${organizationId}.${number}`,
      organizationId,
      label: `no. ${number}`,
      dueOn: proposed.dueOn,
    })),
  );
}
