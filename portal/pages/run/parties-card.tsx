import type { LegalRole } from '../../../core/rules/organization.ts';
import type { RunShown } from './run-shown.ts';

export const LEGAL_ROLE_WORDS: Record<LegalRole, string> = {
  controller: 'controller',
  'joint-controller': 'joint controller',
  processor: 'processor',
  other: 'takes part',
};

/** The organizations in the run and what each is to the data. */
export function PartiesCard({ shown }: { shown: RunShown }) {
  return (
    <section class="card">
      <h2>Organizations</h2>
      <ul class="people">
        {shown.case.parties.map((party) => (
          <li>
            {shown.names.organization(party.organizationId)}
            <span class="soft">
              {' '}
              – {LEGAL_ROLE_WORDS[party.legalRole]}
              {party.organizationId === shown.case.run.leadOrganizationId && ', leads'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
