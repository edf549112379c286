import type { RegisterKind } from '../../../core/rules/register-entry.ts';
import { KINDS } from '../../../core/rules/registers/kinds.ts';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { registerPath } from './register-address.ts';

export interface OverviewShown {
  visitor: Visitor;
  names: NameBook;
  /** Organizations whose registers the visitor may see, own ones first. */
  organizations: { organizationId: string; own: boolean; kinds: RegisterKind[] }[];
  /** The one that is shown. */
  organizationId: string;
}

/** What an organization keeps lists of. */
export function OverviewPage({ shown }: { shown: OverviewShown }) {
  const { visitor, names, organizations, organizationId } = shown;
  const chosen = organizations.find((one) => one.organizationId === organizationId);
  return (
    <Layout title="Registers" visitor={visitor} section="registers">
      <div class="page-head">
        <h1>Registers</h1>
        <p class="lede">What {names.organization(organizationId)} keeps lists of.</p>
      </div>
      {organizations.length > 1 && (
        <form method="get" action="/registers" class="actions">
          <label for="organization">Organization</label>
          <select id="organization" name="organization">
            {organizations.map((one) => (
              <option value={one.organizationId} selected={one.organizationId === organizationId}>
                {names.organization(one.organizationId)}
              </option>
            ))}
          </select>
          <button class="button secondary small">Show</button>
        </form>
      )}
      <ul class="people card">
        {(chosen?.kinds ?? []).map((kind) => (
          <li>
            <a href={registerPath(organizationId, kind)}>{KINDS[kind].title}</a>
            <br />
            <span class="soft">{KINDS[kind].purpose}</span>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
