import type { Organization } from '../../../core/rules/organization.ts';
import type { RegisterKind } from '../../../core/rules/register-entry.ts';
import type { RegisterImport } from '../../../core/rules/register-import.ts';
import { type ImportReport, MAX_PROBLEMS } from '../../../core/rules/registers/import-rows.ts';
import { KINDS } from '../../../core/rules/registers/kinds.ts';
import { Flash } from '../../parts/flash.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';
import { ImportNote } from './import-note.tsx';
import { registerPath } from './register-address.ts';

export interface ImportShown {
  visitor: Visitor;
  names: NameBook;
  organization: Organization;
  kind: RegisterKind;
  lastImport: RegisterImport | undefined;
  /** What came of the file that was just sent. */
  faulty?: { report: ImportReport; note?: string };
  message?: string;
  said: string | null;
}

/** Bring entries in from a file: send it, read the report, say yes. */
export function ImportPage({ shown }: { shown: ImportShown }) {
  const { visitor, names, organization, kind, faulty, message } = shown;
  const wrong = faulty !== undefined || message !== undefined;
  return (
    <Layout
      title={`${wrong ? 'Error: ' : ''}Import: ${KINDS[kind].title}`}
      visitor={visitor}
      section="registers"
      timeZone={organization.timeZone}
    >
      <div class="page-head">
        <p class="crumb">
          <a href={registerPath(organization.id, kind)}>
            {KINDS[kind].title} of {names.organization(organization.id)}
          </a>
        </p>
        <h1>Import a file</h1>
        <p class="lede">
          Every row is checked before anything changes. You see what would change and say yes.
        </p>
      </div>
      <Flash said={shown.said} />
      {message !== undefined && (
        <p class="error-summary" role="alert">
          {message}
        </p>
      )}
      {faulty !== undefined && <Report report={faulty.report} note={faulty.note} />}
      <ImportNote one={shown.lastImport} />
      {shown.lastImport?.status === 'checked' && <Checked shown={shown} one={shown.lastImport} />}
      {shown.lastImport?.status === 'done' && (
        <Done one={shown.lastImport} timeZone={organization.timeZone} />
      )}
      {shown.lastImport?.status !== 'applying' && <SendForm shown={shown} />}
    </Layout>
  );
}

function SendForm({ shown: { visitor, organization, kind } }: { shown: ImportShown }) {
  const to = (...rest: string[]) => registerPath(organization.id, kind, ...rest);
  return (
    <section class="card">
      <h2>Choose a file</h2>
      <form method="post" action={to('~import')} enctype="multipart/form-data">
        <FormToken visitor={visitor} />
        <div class="field">
          <label for="file">Excel workbook (.xlsx), CSV or JSON</label>
          <p class="hint" id="file-hint">
            At most 4 MB and 50,000 rows. The columns are those of an export: take{' '}
            <a href={`${to('~export')}?format=xlsx`}>this register as it is</a> as a pattern. Entries that are
            not in the file stay as they are; so do fields without a column.
          </p>
          <input type="file" id="file" name="file" accept=".csv,.xlsx,.json" aria-describedby="file-hint" />
        </div>
        <div class="actions">
          <button class="button">Check it</button>
        </div>
      </form>
    </section>
  );
}

function Checked({
  shown: { visitor, organization, kind },
  one,
}: {
  shown: ImportShown;
  one: RegisterImport;
}) {
  const { counts } = one;
  return (
    <section class="card" aria-labelledby="checked">
      <h2 id="checked">{one.fileName} is right, row by row</h2>
      <ul>
        <li>{counts.new} new entries</li>
        <li>{counts.changed} entries changed</li>
        <li>{counts.same} rows say what stands here already</li>
      </ul>
      <form method="post" action={registerPath(organization.id, kind, '~import', 'decide')} class="actions">
        <FormToken visitor={visitor} />
        <input type="hidden" name="importId" value={one.importId} />
        <button class="button" name="do" value="apply">
          Apply it
        </button>
        <button class="button quiet" name="do" value="drop">
          Drop it
        </button>
      </form>
      <p class="hint">How entries stood before is kept in their history.</p>
    </section>
  );
}

function Done({ one, timeZone }: { one: RegisterImport; timeZone: string }) {
  return (
    <section class="card">
      <h2>The last import</h2>
      <p>
        {one.fileName}: all {one.rows} rows that change something stand in the register
        {one.endedAt !== undefined && ` since ${formatInstant(one.endedAt, timeZone)}`}.
      </p>
      {one.overtaken.length > 0 && (
        <p>
          Somebody changed these entries between check and import; what they wrote stands in the history:{' '}
          {one.overtaken.join(', ')}.
        </p>
      )}
    </section>
  );
}

function Report({ report, note }: { report: ImportReport; note?: string | undefined }) {
  const { problems, problemCount } = report;
  return (
    <section class="error-summary" role="alert" aria-labelledby="report" tabindex={-1}>
      <h2 id="report">
        {problemCount === 1 ? 'One thing to put right' : `${problemCount} things to put right`}. Nothing was
        imported.
      </h2>
      {note !== undefined && <p>{note}</p>}
      {problemCount > problems.length && <p>Here are the first {MAX_PROBLEMS}.</p>}
      <table class="cards-on-phone">
        <caption class="visually-hidden">Faults of the file, row by row</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ row, column, message }) => (
            <tr>
              <td data-label="Row">{row ?? 'all'}</td>
              <td data-label="Column">{column ?? ''}</td>
              <td data-label="What to do">{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
