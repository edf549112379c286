import { FormToken } from '../../parts/form-token.tsx';
import { formatInstant, timeLeft } from '../../words/times.ts';
import type { RunShown } from './run-shown.ts';

/** The run is to be stopped; until then the coordinator can undo it. */
export function StoppingNote({ shown }: { shown: RunShown }) {
  const { run } = shown.case;
  const { stopping } = run;
  if (run.status !== 'running' || stopping === undefined) return <></>;
  return (
    <section class="note soon" aria-labelledby="stopping">
      <h2 id="stopping">This run is about to be stopped</h2>
      <p>
        It stops on <time datetime={stopping.at}>{formatInstant(stopping.at, shown.timeZone)}</time>,{' '}
        {timeLeft(shown.now, stopping.at)}. Until then it goes on and every question can be answered.
      </p>
      <p>
        Asked for by {shown.names.actor(stopping.by)}
        {shown.mayStop && <>: {stopping.cause}</>}
      </p>
      {shown.mayStop && (
        <form method="post" action={`/runs/${run.id}/stop/undo`}>
          <FormToken visitor={shown.visitor} />
          <button class="button">Undo the stop</button>
        </form>
      )}
    </section>
  );
}
