import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { RegisterKind } from '../../../core/rules/register-entry.ts';
import type { FieldDifference } from '../../../core/rules/registers/compare-answers.ts';
import { KINDS } from '../../../core/rules/registers/kinds.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { DifferenceTable } from './entry-history.tsx';
import { registerPath } from './register-address.ts';

export interface EntryFormShown {
  visitor: Visitor;
  names: NameBook;
  organization: Organization;
  kind: RegisterKind;
  form: FormSchema;
  answers: Answers;
  problems: FormProblem[];
  id: string;
  /** The version the person sees; absent for a new entry. */
  version?: number;
  reason: string;
  /** What somebody else saved while this person was typing. */
  meanwhile?: { by: string; changed: FieldDifference[]; both: string[] };
}

/** A new entry, or new content for one. */
export function EntryFormPage({ shown }: { shown: EntryFormShown }) {
  const { visitor, names, organization, kind, form, problems, version } = shown;
  const rule = KINDS[kind];
  const title = version === undefined ? `New: ${rule.singular}` : `Change: ${rule.singular}`;
  const to = (...rest: string[]) => registerPath(organization.id, kind, ...rest);
  const wrong = problems.length > 0 || shown.meanwhile !== undefined;
  return (
    <Layout
      title={`${wrong ? 'Error: ' : ''}${title}`}
      visitor={visitor}
      section="registers"
      timeZone={organization.timeZone}
    >
      <div class="page-head">
        <p class="crumb">
          <a href={to()}>
            {rule.title} of {names.organization(organization.id)}
          </a>
        </p>
        <h1>{title}</h1>
        <p class="lede">A draft may have gaps. What is missing is shown beside the entry.</p>
      </div>
      <ErrorSummary problems={problems} />
      {shown.meanwhile !== undefined && <Meanwhile meanwhile={shown.meanwhile} />}
      <form
        method="post"
        action={version === undefined ? to('~new') : `${to(shown.id)}/~edit`}
        class="card"
        novalidate
      >
        <FormToken visitor={visitor} />
        {version === undefined ? (
          <div class="field">
            <label for="a-id">Id</label>
            <p class="hint" id="a-id-hint">
              Stays the same as long as the entry lives, and names it in files. Letters, digits and hyphens.
            </p>
            <input id="a-id" name="id" value={shown.id} maxlength={80} aria-describedby="a-id-hint" />
          </div>
        ) : (
          <input type="hidden" name="version" value={String(version)} />
        )}
        <FormFields
          properties={form.properties}
          required={form.required}
          answers={shown.answers}
          path={[]}
          context={{ timeZone: organization.timeZone, organizations: names.organizations, problems }}
        />
        {version !== undefined && (
          <div class="field">
            <label for="reason">
              Why do you change it? <span class="optional">(optional)</span>
            </label>
            <textarea id="reason" name="reason" rows={2} maxlength={1000}>
              {shown.reason}
            </textarea>
          </div>
        )}
        <div class="form-end actions">
          <button class="button">Save</button>
          <a href={version === undefined ? to() : to(shown.id)}>Cancel</a>
        </div>
      </form>
    </Layout>
  );
}

function Meanwhile({ meanwhile }: { meanwhile: NonNullable<EntryFormShown['meanwhile']> }) {
  const { by, changed, both } = meanwhile;
  return (
    <div class="error-summary" role="alert" aria-labelledby="meanwhile-title" tabindex={-1}>
      <h2 id="meanwhile-title">Somebody else saved this entry while you were typing</h2>
      <p>
        Nothing of yours is lost: below stands their change together with yours.{' '}
        {both.length === 0
          ? 'You changed different fields. Look at it and save.'
          : `You both changed: ${both.join(', ')}. There stands what you wrote; compare and save.`}
      </p>
      <h3>What {by} changed</h3>
      <DifferenceTable found={changed} headings={['As you saw it', 'As it is now']} />
    </div>
  );
}
