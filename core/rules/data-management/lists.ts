import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { dataManagementOf, pointsOf } from './data.ts';

/** Everybody who handles personal data in the ecosystem. */
export function dataOrganizations(aCase: Case): Participant[] {
  return (dataManagementOf(aCase).organizations ?? []).map(whole);
}

/** Organizations about which the check found something. */
export function withFindings(aCase: Case): Participant[] {
  const data = dataManagementOf(aCase);
  return (data.organizations ?? []).filter((id) => pointsOf(data, id).length > 0).map(whole);
}

function whole(organizationId: string): Participant {
  return { scope: organizationId, organizationId };
}
