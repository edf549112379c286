import { doneTasks } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { engagementData } from './data.ts';
import { draftOf, organizationsOf, planOf, themesOf } from './read-engagement.ts';

/** Who announces it: the organization that consults, and those concerned. */
export function announcing(aCase: Case): Participant[] {
  return organizationsOf(aCase).map(whole);
}

/** Associations that were invited: guests of the organization that consults, until the closing day. */
export function associations(aCase: Case): Participant[] {
  const { opening } = engagementData(aCase);
  const organizationId = aCase.run.leadOrganizationId;
  return (planOf(aCase)?.associations ?? []).map((guest, index) => ({
    scope: `${organizationId}.association-${index + 1}`,
    organizationId,
    // Its name is an answer, and titles are seen by everybody in the run.
    label: `no. ${index + 1}`,
    ...(opening === undefined ? {} : { dueOn: opening.closesOn }),
    guest,
  }));
}

/** Who answers the themes: everybody named under one; later only those whose answers were sent back. */
export function answering(aCase: Case): Participant[] {
  const named = [...new Set(themesOf(aCase).flatMap(({ organizations }) => organizations))].sort();
  if (doneTasks(aCase, 'draft-answers').length < 2) return named.map(whole);
  const again = draftOf(aCase)?.again ?? [];
  return named.filter((id) => again.includes(id)).map(whole);
}

function whole(organizationId: string): Participant {
  return { scope: organizationId, organizationId };
}
