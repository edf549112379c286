import { organizationRows } from '../../../core/rules/organization-rows.ts';
import { FormToken } from '../../parts/form-token.tsx';
import type { RunShown } from './run-shown.ts';

/** For the coordinator: how many organizations are late, and reminding all of them at once. */
export function OverviewCard({ shown }: { shown: RunShown }) {
  const { run } = shown.case;
  if (!shown.mayOversee) return <></>;
  const rows = organizationRows(shown.case, shown.now);
  const late = rows.filter(({ state }) => state === 'late').length;
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  return (
    <section class="card">
      <h2>Organizations</h2>
      <p>
        {rows.length === 1 ? 'One organization takes part' : `${String(rows.length)} organizations take part`}
        {': '}
        {late === 0 ? 'none is late' : <strong class="late-text">{late} late</strong>}, {waiting} still have
        time.
      </p>
      <p>
        <a href={`/runs/${run.id}/organizations`}>See each of them</a>
      </p>
      {late > 0 && run.status === 'running' && <RemindForm shown={shown} />}
    </section>
  );
}

function RemindForm({ shown }: { shown: RunShown }) {
  return (
    <form method="post" action={`/runs/${shown.case.run.id}/remind-late`}>
      <FormToken visitor={shown.visitor} />
      <button class="button secondary">Remind all who are late</button>
    </form>
  );
}
