import { DueInline } from '../../parts/due.tsx';
import { listOr, roleInWords } from '../../words/names.ts';
import type { RunShown } from './run-shown.ts';

/** What is waited for right now; stuck steps first. */
export function NowCard({ shown }: { shown: RunShown }) {
  const { names, now, visitor } = shown;
  const open = shown.case.tasks.filter((task) => task.status === 'open');
  const stuck = open.filter((task) => task.kind === 'stuck');
  const waiting = open
    .filter((task) => task.kind !== 'stuck')
    .sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'));
  if (shown.case.run.status !== 'running') return <></>;
  return (
    <>
      {stuck.map((task) => (
        <section class="note late">
          <h2>{task.title}</h2>
          <p>
            Cause: <code>{task.stuck?.error ?? 'unknown'}</code>. Nothing is lost; the run waits here.
          </p>
          {shown.opens(task.id) && (
            <p>
              <a href={`/tasks/${encodeURIComponent(task.id)}`}>See the cause and try again</a>
            </p>
          )}
        </section>
      ))}
      <section class="card" id="now">
        <h2>Now</h2>
        {waiting.length === 0 ? (
          <Idle shown={shown} />
        ) : (
          <ul class="people">
            {waiting.map((task) => (
              <li>
                {shown.opens(task.id) ? (
                  <a href={`/tasks/${encodeURIComponent(task.id)}`}>{task.title}</a>
                ) : (
                  <strong>{task.title}</strong>
                )}
                <br />
                <span class="soft">
                  {names.organization(task.organizationId)},{' '}
                  {task.claimedBy === undefined
                    ? `the ${listOr(task.roles.map(roleInWords))}`
                    : task.claimedBy === visitor.person.id
                      ? 'taken by you'
                      : `taken by ${names.person(task.claimedBy)}`}
                  {task.dueAt === undefined ? '' : ', '}
                </span>
                {task.dueAt !== undefined && (
                  <DueInline now={now} dueAt={task.dueAt} timeZone={names.timeZone(task.organizationId)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** Nobody is asked for anything: said with the run that is waited for, if there is one. */
function Idle({ shown }: { shown: RunShown }) {
  const called = shown.called.find(({ status }) => status === 'running');
  if (called === undefined)
    return <p class="soft">Nobody owes anything you can see; the next step is being prepared.</p>;
  return (
    <p>
      Waits for another run: <a href={`/runs/${called.id}`}>{called.title}</a>.
    </p>
  );
}
