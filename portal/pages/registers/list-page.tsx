import { sayDay } from '../../../core/rules/calendar/say-moment.ts';
import { type AnswerLine, answerLines } from '../../../core/rules/form-lines.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { RegisterEntry, RegisterKind } from '../../../core/rules/register-entry.ts';
import type { RegisterImport } from '../../../core/rules/register-import.ts';
import { entryForm } from '../../../core/rules/registers/entry-form.ts';
import { DPV_KINDS } from '../../../core/rules/exports/dpv.ts';
import { KINDS, stateTitle } from '../../../core/rules/registers/kinds.ts';
import { Flash } from '../../parts/flash.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { ImportNote } from './import-note.tsx';
import { entryPath, registerPath } from './register-address.ts';
import { StateChips } from './state-chip.tsx';

export interface ListShown {
  visitor: Visitor;
  names: NameBook;
  organization: Organization;
  kind: RegisterKind;
  entries: RegisterEntry[];
  states: Record<string, number>;
  overdue: number;
  cut: boolean;
  today: string;
  filter: { state: string; text: string; overdue: boolean };
  page: number;
  pages: number;
  fitting: number;
  mayEdit: boolean;
  lastImport: RegisterImport | undefined;
  said: string | null;
}

/** The entries of one register, with what needs somebody's eyes first. */
export function ListPage({ shown }: { shown: ListShown }) {
  const { visitor, names, organization, kind, entries } = shown;
  const rule = KINDS[kind];
  return (
    <Layout title={rule.title} visitor={visitor} section="registers" timeZone={organization.timeZone}>
      <div class="page-head">
        <p class="crumb">
          <a href={`/registers?organization=${organization.id}`}>
            Registers of {names.organization(organization.id)}
          </a>
        </p>
        <h1>{rule.title}</h1>
        <p class="lede">{rule.purpose}</p>
      </div>
      <Flash said={shown.said} />
      <ImportNote one={shown.lastImport} />
      <Verbs shown={shown} />
      <Filter shown={shown} />
      {shown.cut && (
        <p class="note soon">
          This register is long: only its newest entries are here. An export has all of them.
        </p>
      )}
      {entries.length === 0 ? (
        <div class="empty">
          <h2>No entry</h2>
          <p>{shown.mayEdit ? 'Add one, or import a file.' : 'Nothing here fits.'}</p>
        </div>
      ) : (
        <Entries shown={shown} />
      )}
      <Pager shown={shown} />
    </Layout>
  );
}

function Verbs({ shown: { organization, kind, mayEdit } }: { shown: ListShown }) {
  const to = (...rest: string[]) => registerPath(organization.id, kind, ...rest);
  return (
    <p class="actions">
      {mayEdit && (
        <a class="button" href={to('~new')}>
          Add an entry
        </a>
      )}
      {mayEdit && (
        <a class="button secondary" href={to('~import')}>
          Import a file
        </a>
      )}
      <span>
        Export as <a href={`${to('~export')}?format=xlsx`}>Excel</a>,{' '}
        <a href={`${to('~export')}?format=csv`}>CSV</a> or <a href={`${to('~export')}?format=json`}>JSON</a>
        {DPV_KINDS.includes(kind) && (
          <>
            {' '}
            or, for exchange, in the <a href={`${to('~export')}?format=jsonld`}>Data Privacy Vocabulary</a>
          </>
        )}
      </span>
    </p>
  );
}

function Filter({ shown: { organization, kind, states, overdue, filter } }: { shown: ListShown }) {
  const all = Object.values(states).reduce((sum, count) => sum + count, 0);
  return (
    <form method="get" action={registerPath(organization.id, kind)} class="card actions" role="search">
      <label for="text">Words in the title</label>
      <input type="search" id="text" name="text" value={filter.text} maxlength={100} />
      <label for="state">State</label>
      <select id="state" name="state">
        <option value="">All ({all})</option>
        {Object.entries(states).map(([state, count]) => (
          <option value={state} selected={state === filter.state}>
            {stateTitle(kind, state)} ({count})
          </option>
        ))}
      </select>
      <span class="choice">
        <input type="checkbox" id="overdue" name="overdue" value="true" checked={filter.overdue} />
        <label for="overdue">Review overdue ({overdue})</label>
      </span>
      <button class="button secondary small">Filter</button>
    </form>
  );
}

function Entries({ shown }: { shown: ListShown }) {
  const { kind, entries, today } = shown;
  const columns = KINDS[kind].columns.map((field) => ({ field, title: titleOf(kind, field) }));
  return (
    <div class="card">
      <table class="cards-on-phone">
        <caption class="visually-hidden">{KINDS[kind].title}</caption>
        <thead>
          <tr>
            <th scope="col">{KINDS[kind].singular}</th>
            <th scope="col">State</th>
            {columns.map(({ title }) => (
              <th scope="col">{title}</th>
            ))}
            <th scope="col">Look again by</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr>
              <td>
                <a href={entryPath(entry)}>{entry.title}</a>
              </td>
              <td data-label="State">
                <StateChips entry={entry} today={today} />
              </td>
              {columns.map(({ field, title }) => (
                <td data-label={title}>{valueOf(shown, entry, field)}</td>
              ))}
              <td data-label="Look again by" class="nowrap">
                {entry.reviewOn === undefined ? '–' : sayDay(entry.reviewOn)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pager({ shown }: { shown: ListShown }) {
  const { organization, kind, page, pages, filter, fitting } = shown;
  if (pages <= 1) return <></>;
  const to = (number: number) => {
    const query = new URLSearchParams({ page: String(number) });
    if (filter.text !== '') query.set('text', filter.text);
    if (filter.state !== '') query.set('state', filter.state);
    if (filter.overdue) query.set('overdue', 'true');
    return `${registerPath(organization.id, kind)}?${query.toString()}`;
  };
  return (
    <nav class="pager" aria-label="Pages">
      {page > 1 && <a href={to(page - 1)}>Earlier page</a>}{' '}
      <span>
        Page {page} of {pages}, {fitting} entries
      </span>{' '}
      {page < pages && <a href={to(page + 1)}>Next page</a>}
    </nav>
  );
}

function titleOf(kind: RegisterKind, field: string): string {
  return entryForm(kind).properties[field]?.title ?? field;
}

function valueOf({ kind, organization, names }: ListShown, { data }: RegisterEntry, field: string): string {
  const schema = entryForm(kind).properties[field];
  const value = data[field];
  if (value === undefined || value === null) return '–';
  if (schema === undefined) return typeof value === 'string' ? value : JSON.stringify(value);
  const saying = {
    timeZone: organization.timeZone,
    organizationName: (id: string) => names.organization(id),
  };
  const lines = answerLines({ properties: { [field]: schema } }, { [field]: value }, saying);
  return shortened(lines);
}

/** A cell is for a glance: the entry's page has the whole. */
function shortened(lines: AnswerLine[]): string {
  const text = lines.map(({ value }) => value).join(' · ');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
