import type { Run } from '../../../core/rules/run.ts';
import { Chip } from '../../parts/chip.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatWithoutZone, timeSince } from '../../words/times.ts';
import { STATUS } from './run-status.ts';

export interface RunsShown {
  visitor: Visitor;
  runs: Run[];
  processTitle: (processId: string) => string;
  next: string | undefined;
  now: string;
  timeZone: string;
  names: NameBook;
}

/** The runs a person may see, newest first. */
export function RunsPage({ shown }: { shown: RunsShown }) {
  const { visitor, runs, now, timeZone, names } = shown;
  return (
    <Layout title="Runs" visitor={visitor} section="runs" timeZone={timeZone}>
      <div class="page-head">
        <h1>Runs</h1>
        <p class="lede">Processes in which your organization takes part, as far as they are shown to you.</p>
      </div>
      {runs.length === 0 ? (
        <div class="empty">
          <h2>No runs yet</h2>
          <p>A run begins with an alert from a connected system, or when somebody starts one.</p>
          <p>
            <a href="/start">Start a run</a>
          </p>
        </div>
      ) : (
        <div class="card">
          <table class="cards-on-phone">
            <caption class="visually-hidden">Runs, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Run</th>
                <th scope="col">State</th>
                <th scope="col">Led by</th>
                <th scope="col">Started</th>
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr>
                  <td>
                    <a href={`/runs/${run.id}`}>
                      <strong>{run.title}</strong>
                    </a>
                    <br />
                    <span class="soft small">{shown.processTitle(run.processId)}</span>
                  </td>
                  <td>
                    <span class="chips">
                      <Chip tone={STATUS[run.status].tone} text={STATUS[run.status].text} />
                      {run.private && <Chip tone="outline" text="Private" />}
                    </span>
                  </td>
                  <td data-label="Led by">{names.organization(run.leadOrganizationId)}</td>
                  <td data-label="Started">
                    <time datetime={run.startedAt}>{formatWithoutZone(run.startedAt, timeZone)}</time>
                    <br />
                    <span class="soft small">{timeSince(now, run.startedAt)}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.next !== undefined && (
        <p class="pager">
          <a href={`/runs?after=${encodeURIComponent(shown.next)}`}>Earlier ones</a>
        </p>
      )}
    </Layout>
  );
}
