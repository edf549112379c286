import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import type { Participant } from '../participants.ts';
import { gateConditionsOf, requirementsOf, suppliersOf } from './read.ts';

/** Suppliers to whom a requirement is allocated; each contact answers as a guest of the owner. */
export function engineeringSuppliers(aCase: Case): Participant[] {
  const asked = requirementsOf(aCase).flatMap(({ allocatedTo, supplier }) =>
    allocatedTo === 'supplier' ? (supplier ?? []) : [],
  );
  return suppliersOf(aCase)
    .filter(({ key }) => asked.includes(key))
    .map(({ key, scope, contactName, email }) => ({
      scope,
      organizationId: ownerOf(aCase.run),
      // Its name is an answer, and titles are seen by everybody in the run.
      label: `supplier ${key.slice(1)}`,
      guest: { name: contactName, email },
    }));
}

/** One item per requirement that has neither passed nor been waived, asked of who answers for it. */
export function engineeringRequirements(aCase: Case): Participant[] {
  return requirementsOf(aCase)
    .filter(({ verified }) => verified === undefined || verified.result === 'failed')
    .map(({ scope, ownerOrganizationId, number }) => ({
      scope,
      organizationId: ownerOrganizationId,
      label: `requirement ${number}`,
    }));
}

/** One item per condition of the gate, owed on its day. */
export function engineeringConditions(aCase: Case): Participant[] {
  return gateConditionsOf(aCase).map(({ scope, organization, number, dueOn }) => ({
    scope,
    organizationId: organization,
    label: `condition ${number}`,
    dueOn,
  }));
}
