import { sayDay } from '../../../core/rules/calendar/say-moment.ts';
import { answerLines, type Saying } from '../../../core/rules/form-lines.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import type { RegisterImport } from '../../../core/rules/register-import.ts';
import { entryForm } from '../../../core/rules/registers/entry-form.ts';
import type { Finding } from '../../../core/rules/registers/finding.ts';
import { isFinal, KINDS, stateTitle } from '../../../core/rules/registers/kinds.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import { Flash } from '../../parts/flash.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { HistoryCard } from './entry-history.tsx';
import { ImportNote } from './import-note.tsx';
import { entryPath, registerPath } from './register-address.ts';
import { StateChips } from './state-chip.tsx';

export interface EntryShown {
  visitor: Visitor;
  names: NameBook;
  organization: Organization;
  entry: RegisterEntry;
  earlier: RegisterEntry[];
  findings: Finding[];
  mayEdit: boolean;
  lastImport: RegisterImport | undefined;
  today: string;
  problems: FormProblem[];
  said: string | null;
}

/** One entry: what it says, what is wrong with it, what may become of it, and how it came to be. */
export function EntryPage({ shown }: { shown: EntryShown }) {
  const { visitor, names, organization, entry, findings, problems } = shown;
  const { kind } = entry;
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}${entry.title}`}
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
        <h1>{entry.title}</h1>
        <p>
          <StateChips entry={entry} today={shown.today} />
        </p>
      </div>
      <Flash said={shown.said} />
      <ErrorSummary problems={problems} />
      <ImportNote one={shown.lastImport} />
      {findings.length > 0 && <Findings findings={findings} names={names} />}
      <section class="card">
        <h2>What it says</h2>
        <Content entry={entry} saying={sayingOf(shown)} />
        {shown.mayEdit && !isFinal(kind, entry.state) && (
          <p class="actions">
            <a class="button" href={`${entryPath(entry)}/~edit`}>
              Change it
            </a>
          </p>
        )}
      </section>
      {shown.mayEdit && !isFinal(kind, entry.state) && <MoveForm shown={shown} />}
      <HistoryCard shown={shown} saying={sayingOf(shown)} />
    </Layout>
  );
}

function sayingOf({ organization, names }: EntryShown): Saying {
  return { timeZone: organization.timeZone, organizationName: (id) => names.organization(id) };
}

function Content({ entry, saying }: { entry: RegisterEntry; saying: Saying }) {
  const { title: _title, reviewOn: _reviewOn, ...properties } = entryForm(entry.kind).properties;
  const known = answerLines({ properties }, entry.data, saying);
  const lines = Object.keys(properties).length === 0 ? rawLines(entry.data) : known;
  return (
    <>
      <AnswerLines
        lines={[
          { label: 'Id', value: entry.id },
          ...lines,
          ...(entry.reviewOn === undefined
            ? []
            : [{ label: 'Look again by', value: sayDay(entry.reviewOn) }]),
        ]}
      />
      {entry.runId !== undefined && (
        <p>
          <a href={`/runs/${entry.runId}`}>The run that wrote it</a>
        </p>
      )}
    </>
  );
}

/** Of kinds whose data only their process knows: its plain texts and numbers. */
function rawLines(data: Record<string, unknown>) {
  return Object.entries(data).flatMap(([label, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [{ label, value: String(value) }] : [],
  );
}

function Findings({ findings, names }: { findings: Finding[]; names: NameBook }) {
  return (
    <section class="note late" aria-labelledby="findings">
      <h2 id="findings">
        {findings.length === 1 ? 'One thing does not fit' : `${findings.length} things do not fit`}
      </h2>
      <ul>
        {findings.map(({ what, wayOut, citation, organizationId, entry }) => (
          <li>
            {what} {wayOut}
            {organizationId !== entry.organizationId &&
              ` To be done by ${names.organization(organizationId)}.`}
            {citation !== undefined && <span class="soft"> ({citation})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoveForm({ shown: { visitor, entry } }: { shown: EntryShown }) {
  const rule = KINDS[entry.kind];
  const next = rule.states[entry.state]?.to ?? Object.keys(rule.states);
  return (
    <section class="card">
      <h2>State</h2>
      <form method="post" action={`${entryPath(entry)}/~state`} novalidate>
        <FormToken visitor={visitor} />
        <input type="hidden" name="version" value={String(entry.version)} />
        <div class="field">
          <label for="to">New state</label>
          <select id="to" name="to">
            {rule.reviewDays !== undefined && (
              <option value={entry.state}>As it is: I have looked at it, and it is right</option>
            )}
            {next.map((state) => (
              <option value={state}>{stateTitle(entry.kind, state)}</option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="reason">
            Why? <span class="optional">(needed when it ends)</span>
          </label>
          <textarea id="reason" name="reason" rows={2} maxlength={1000}></textarea>
        </div>
        <div class="actions">
          <button class="button secondary">Record</button>
        </div>
      </form>
    </section>
  );
}
