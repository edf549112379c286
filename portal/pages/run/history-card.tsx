import type { RunShown } from './run-shown.ts';

/** The runs that this one takes up again, or that take this one up; and how often it has gone on. */
export function HistoryNotes({ shown }: { shown: RunShown }) {
  const { run } = shown.case;
  return (
    <>
      {run.reopens !== undefined && (
        <p class="note">
          This run takes up <a href={`/runs/${run.reopens}`}>an earlier one</a> again. What was answered there
          is offered in the forms.
        </p>
      )}
      {run.reopenedAs !== undefined && (
        <p class="note">
          This run was taken up again: <a href={`/runs/${run.reopenedAs}`}>go to the newer one</a>.
        </p>
      )}
      {run.parent !== undefined && (
        <p class="note">
          {shown.callerTitle === undefined ? (
            'Another run'
          ) : (
            <a href={`/runs/${run.parent.runId}`}>{shown.callerTitle}</a>
          )}{' '}
          {run.status === 'running' ? 'waits for this run.' : 'waited for this run.'}
        </p>
      )}
    </>
  );
}

/** For those who may: the way to take up a run that has ended. */
export function ReopenLink({ shown }: { shown: RunShown }) {
  const { run } = shown.case;
  if (!shown.mayReopen || run.status === 'running' || run.reopenedAs !== undefined) return <></>;
  return (
    <section class="card">
      <h2>Take it up again</h2>
      <p>
        A new run begins. What was answered here is offered in its forms, and its work products are the next
        versions of these.
      </p>
      <p>
        <a class="button secondary" href={`/runs/${run.id}/reopen`}>
          Take up this run again
        </a>
      </p>
    </section>
  );
}
