import { isOpenClock } from '../../../core/rules/clock-for.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { Chip } from '../../parts/chip.tsx';
import { ClockCard } from '../../parts/clock-card.tsx';
import { Flash } from '../../parts/flash.tsx';
import { IncidentCard } from '../../parts/incident-card.tsx';
import { Layout } from '../../parts/layout.tsx';
import { ProcessPicture } from '../../picture/process-picture.tsx';
import { clocksInOrder } from '../../words/clock-order.ts';
import { formatInstant, timeSince } from '../../words/times.ts';
import { stepStates } from '../../words/step-states.ts';
import { DutiesCard } from './duties-card.tsx';
import { EvidenceCard } from './evidence-card.tsx';
import { ChangedRoutes, FailedNotices } from './failed-notices.tsx';
import { HistoryNotes, ReopenLink } from './history-card.tsx';
import { NowCard } from './now-card.tsx';
import { OverviewCard } from './overview-card.tsx';
import { PartiesCard } from './parties-card.tsx';
import type { RunShown } from './run-shown.ts';
import { STATUS } from './run-status.ts';
import { StopForm } from './stop-form.tsx';
import { StoppingNote } from './stopping-note.tsx';
import { StepList } from './step-list.tsx';

/** One run: where it stands, who has what by when, the clocks, the picture, the evidence. */
export function RunPage({ shown }: { shown: RunShown }) {
  const { run, clocks } = shown.case;
  const { definition, visitor, names, now, timeZone } = shown;
  const states = stepStates(definition, shown.case);
  return (
    <Layout title={run.title} visitor={visitor} section="runs" timeZone={timeZone}>
      <p class="crumb">
        <a href="/runs">Runs</a> / {definition.title}
      </p>
      <div class="page-head">
        <h1>{run.title}</h1>
        <p class="lede">
          {definition.title}, led by {names.organization(run.leadOrganizationId)}. Started{' '}
          {formatInstant(run.startedAt, timeZone)} by {names.actor(run.startedBy)},{' '}
          {timeSince(now, run.startedAt)}.
        </p>
        <p class="chips">
          <Chip tone={STATUS[run.status].tone} text={STATUS[run.status].text} />
          {run.private && <Chip tone="outline" text="Private: shown only to those involved" />}
        </p>
      </div>
      <Flash said={shown.said} />
      <ErrorSummary problems={shown.problems} />
      {run.cause !== undefined && (
        <p class="note late">
          {STATUS[run.status].text}: {run.cause}
        </p>
      )}
      <div class="columns">
        <div class="stack-l">
          <StoppingNote shown={shown} />
          <HistoryNotes shown={shown} />
          <NowCard shown={shown} />
          <FailedNotices shown={shown} />
          <ChangedRoutes shown={shown} />
          {clocks.length > 0 && (
            <section class="card" id="clocks">
              <h2>Time limits</h2>
              {clocksInOrder(clocks).map((clock) => (
                <ClockCard
                  clock={clock}
                  names={names}
                  now={now}
                  href={`/runs/${run.id}/clocks/${encodeURIComponent(clock.id)}`}
                />
              ))}
              {correctable(shown).map((id) => (
                <p class="small">
                  <a href={`/runs/${run.id}/awareness/${id}`}>
                    Correct when {names.organization(id)} became aware
                  </a>
                </p>
              ))}
            </section>
          )}
          <DutiesCard shown={shown} />
          <section aria-labelledby="steps-title">
            <h2 id="steps-title">Steps</h2>
            <StepList shown={shown} states={states} />
          </section>
          <EvidenceCard shown={shown} />
          <ReopenLink shown={shown} />
          <StopForm shown={shown} />
        </div>
        <aside class="stack" aria-label="About this run">
          {shown.dossiersOf.length > 0 && (
            <section class="card">
              <h2>Dossier</h2>
              <p>Everything about this case on one page, ready to print or to hand to an authority.</p>
              {shown.dossiersOf.map((id) => (
                <p>
                  <a class="button secondary" href={`/runs/${run.id}/dossier/${id}`}>
                    Dossier of {names.organization(id)}
                  </a>
                </p>
              ))}
            </section>
          )}
          <IncidentCard data={run.data} timeZone={timeZone} />
          <OverviewCard shown={shown} />
          <PartiesCard shown={shown} />
          <section class="card">
            <h2>The process</h2>
            <p class="soft small">Filled: now. Green: done. Dotted: not needed in this case.</p>
            <ProcessPicture
              definition={definition}
              stateOf={(stepId) => states.get(stepId) ?? 'ahead'}
              describedBy="steps-title"
            />
          </section>
        </aside>
      </div>
    </Layout>
  );
}

/** Organizations with an open clock whose start this person may correct. */
function correctable({ case: found, mayCorrectAwareness }: RunShown): string[] {
  const open = found.clocks.filter((clock) => isOpenClock(clock)).map((clock) => clock.organizationId);
  return mayCorrectAwareness.filter((id) => open.includes(id));
}
