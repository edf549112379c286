import type { AnswerLine, Saying } from '../../../core/rules/form-lines.ts';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import { compareAnswers, type FieldDifference } from '../../../core/rules/registers/compare-answers.ts';
import { entryAnswers, entryForm } from '../../../core/rules/registers/entry-form.ts';
import { stateTitle } from '../../../core/rules/registers/kinds.ts';
import { formatWithoutZone } from '../../words/times.ts';
import type { EntryShown } from './entry-page.tsx';

/** Every version: who, when, why, and what changed. */
export function HistoryCard({ shown, saying }: { shown: EntryShown; saying: Saying }) {
  const versions = [shown.entry, ...shown.earlier];
  return (
    <section class="card">
      <h2>History</h2>
      <ol class="timeline" reversed>
        {versions.map((version, at) => (
          <li class={at === 0 ? 'current' : 'done'}>
            <h3>
              Version {version.version}: {stateTitle(version.kind, version.state)}
            </h3>
            <p class="soft">
              {formatWithoutZone(version.changedAt ?? version.at, saying.timeZone)}, by{' '}
              {version.changedBy === undefined ? 'a run' : shown.names.actor(version.changedBy)}
              {version.reason !== undefined && `: ${version.reason}`}
            </p>
            <Differences before={versions[at + 1]} after={version} saying={saying} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Differences({
  before,
  after,
  saying,
}: {
  before: RegisterEntry | undefined;
  after: RegisterEntry;
  saying: Saying;
}) {
  if (before === undefined) return <></>;
  const found = compareAnswers(entryForm(after.kind), entryAnswers(before), entryAnswers(after), saying);
  if (found.length === 0) return <></>;
  return (
    <details>
      <summary>
        {found.length === 1 ? 'One field changed' : `${found.length} fields changed`}
        <span class="visually-hidden"> in version {after.version}</span>
      </summary>
      <DifferenceTable found={found} headings={['Before', 'After']} />
    </details>
  );
}

/** Field by field: how it was and how it is. */
export function DifferenceTable({
  found,
  headings,
}: {
  found: FieldDifference[];
  headings: [string, string];
}) {
  return (
    <table class="cards-on-phone">
      <caption class="visually-hidden">What changed</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">{headings[0]}</th>
          <th scope="col">{headings[1]}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(({ title, before, after }) => (
          <tr>
            <th scope="row">{title}</th>
            <td data-label={headings[0]}>
              <Lines lines={before} title={title} />
            </td>
            <td data-label={headings[1]}>
              <Lines lines={after} title={title} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines, title }: { lines: AnswerLine[]; title: string }) {
  if (lines.length === 0) return <span class="soft">nothing</span>;
  return (
    <>
      {lines.map(({ label, value }) => (
        <div>{label === title ? value : `${label}: ${value}`}</div>
      ))}
    </>
  );
}
