import { ROW_STATES, type OrganizationRow } from '../../../core/rules/organization-rows.ts';
import { Chip, type ChipTone } from '../../parts/chip.tsx';
import { Flash } from '../../parts/flash.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { ReadOrganizations } from '../../read/read-organizations.ts';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatWithoutZone, timeLeft } from '../../words/times.ts';

const STATES: Record<OrganizationRow['state'], { text: string; tone: ChipTone }> = {
  late: { text: 'Late', tone: 'late' },
  waiting: { text: 'Has time', tone: 'accent' },
  lapsed: { text: 'Did not answer', tone: 'soon' },
  'not-asked': { text: 'Not asked yet', tone: 'outline' },
  done: { text: 'Answered', tone: 'good' },
};

export interface OrganizationsShown {
  visitor: Visitor;
  read: ReadOrganizations;
  state: OrganizationRow['state'] | undefined;
  search: string;
  from: number;
  names: NameBook;
  now: string;
  timeZone: string;
  said: string | null;
}

/** One row for each organization of a run: how its part stands, what it owes by when. */
export function OrganizationsPage({ shown }: { shown: OrganizationsShown }) {
  const { visitor, read, names, timeZone } = shown;
  const { run, counts } = read;
  return (
    <Layout title={`Organizations: ${run.title}`} visitor={visitor} section="runs" timeZone={timeZone}>
      <p class="crumb">
        <a href="/runs">Runs</a> / <a href={`/runs/${run.id}`}>{run.title}</a>
      </p>
      <div class="page-head">
        <h1>Organizations</h1>
        <p class="lede">How the part of each stands in “{run.title}”. Those who are late come first.</p>
      </div>
      <Flash said={shown.said} />
      <div class="actions">
        <Search shown={shown} />
        {counts.late > 0 && run.status === 'running' && (
          <form method="post" action={`/runs/${run.id}/remind-late`} class="inline-form">
            <FormToken visitor={visitor} />
            <button class="button">Remind all who are late</button>
          </form>
        )}
      </div>
      <nav class="tabs" aria-label="Which organizations">
        <Tab shown={shown} state={undefined} text="All" />
        {ROW_STATES.filter((state) => counts[state] > 0).map((state) => (
          <Tab shown={shown} state={state} text={`${STATES[state].text} (${String(counts[state])})`} />
        ))}
      </nav>
      {read.rows.length === 0 ? (
        <p class="empty">No organization fits.</p>
      ) : (
        <div class="card">
          <table class="cards-on-phone">
            <caption>
              {read.total === 1 ? 'One organization' : `${String(read.total)} organizations`}, late ones first
            </caption>
            <thead>
              <tr>
                <th scope="col">Organization</th>
                <th scope="col">State</th>
                <th scope="col">Owes</th>
                <th scope="col">By</th>
                <th scope="col">Answered</th>
              </tr>
            </thead>
            <tbody>
              {read.rows.map((row) => (
                <Row row={row} names={names} now={shown.now} timeZone={timeZone} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager shown={shown} />
    </Layout>
  );
}

function Row({
  row,
  names,
  now,
  timeZone,
}: {
  row: OrganizationRow;
  names: NameBook;
  now: string;
  timeZone: string;
}) {
  const { text, tone } = STATES[row.state];
  return (
    <tr>
      <th scope="row">{names.organization(row.organizationId)}</th>
      <td data-label="State">
        <Chip tone={tone} text={text} />
      </td>
      <td data-label="Owes">
        {row.owes.length === 0
          ? 'Nothing now'
          : row.owes.map(({ taskId, title }) => (
              <>
                <a href={`/tasks/${encodeURIComponent(taskId)}`}>{title}</a>
                <br />
              </>
            ))}
      </td>
      <td data-label="By">
        {row.dueAt === undefined ? (
          '–'
        ) : (
          <>
            <time datetime={row.dueAt}>{formatWithoutZone(row.dueAt, timeZone)}</time>
            <br />
            <span class={row.state === 'late' ? 'late-text small' : 'soft small'}>
              {timeLeft(now, row.dueAt)}
            </span>
          </>
        )}
      </td>
      <td data-label="Answered">
        {row.answered}
        {row.lapsed > 0 && `, ${String(row.lapsed)} lapsed`}
      </td>
    </tr>
  );
}

function Search({ shown }: { shown: OrganizationsShown }) {
  return (
    <form method="get" action={`/runs/${shown.read.run.id}/organizations`} class="inline-form" role="search">
      {shown.state !== undefined && <input type="hidden" name="state" value={shown.state} />}
      <label for="search">Part of a name</label>{' '}
      <input id="search" name="search" type="search" value={shown.search} maxlength={100} />{' '}
      <button class="button secondary small">Show</button>
    </form>
  );
}

function Tab({
  shown,
  state,
  text,
}: {
  shown: OrganizationsShown;
  state: OrganizationRow['state'] | undefined;
  text: string;
}) {
  return (
    <a href={addressOf(shown, { state, from: 0 })} aria-current={state === shown.state ? 'page' : undefined}>
      {text}
    </a>
  );
}

function Pager({ shown }: { shown: OrganizationsShown }) {
  const { from, state, read } = shown;
  return (
    <p class="pager">
      {from > 0 && <a href={addressOf(shown, { state, from: 0 })}>First ones</a>}
      {read.next !== undefined && <a href={addressOf(shown, { state, from: read.next })}>Next ones</a>}
    </p>
  );
}

function addressOf(
  { read, search }: OrganizationsShown,
  { state, from }: { state: string | undefined; from: number },
): string {
  const query = new URLSearchParams();
  if (state !== undefined) query.set('state', state);
  if (search !== '') query.set('search', search);
  if (from > 0) query.set('from', String(from));
  const text = query.toString();
  return `/runs/${read.run.id}/organizations${text === '' ? '' : `?${text}`}`;
}
