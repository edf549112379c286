import type { FormProblem } from '../../../core/rules/form.ts';
import { sayDerivation } from '../../../core/rules/calendar/say-derivation.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import type { Simulation } from '../../../core/rules/simulate/simulation.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { Layout } from '../../parts/layout.tsx';
import { TimelineLegend } from '../../picture/timeline-legend.tsx';
import { TimelinePicture } from '../../picture/timeline-picture.tsx';
import type { Visitor } from '../../session/current-session.ts';
import { formatEnd, formatInstant } from '../../words/times.ts';
import { HandOverCard } from './hand-over-card.tsx';
import { SimulateForm } from './simulate-form.tsx';
import type { SimulateAsked } from './simulate-query.ts';
import { TimelineTables } from './timeline-tables.tsx';

export interface SimulateShown {
  visitor: Visitor;
  asked: SimulateAsked;
  organizations: Organization[];
  definitions: ProcessDefinition[];
  problems: FormProblem[];
  /** Absent before anything was asked. */
  simulation?: Simulation;
}

/** What would happen if nobody acted in time: the question, and below it the course as a picture and in words. */
export function SimulatePage({ shown }: { shown: SimulateShown }) {
  const { visitor, asked, organizations, definitions, problems, simulation } = shown;
  const error = problems.length > 0 ? 'Error: ' : '';
  return (
    <Layout title={`${error}What if nobody acts?`} visitor={visitor} section="start" timeZone={asked.zone}>
      <p class="crumb">
        <a href="/start">Start a run</a>
      </p>
      <div class="page-head">
        <h1>What if nobody acts?</h1>
        <p class="lede">
          The run on a virtual clock: when each task opens, whom reminders and escalations reach, when the
          legal limits pass, and by when each organization must have done its part. Nothing is started.
        </p>
      </div>
      <ErrorSummary problems={problems} />
      {simulation === undefined ? (
        <section class="card" aria-labelledby="facts-title">
          <h2 id="facts-title">The facts</h2>
          <SimulateForm {...{ asked, organizations, definitions, problems }} />
        </section>
      ) : (
        <>
          <Course simulation={simulation} />
          <section class="card no-print" aria-labelledby="facts-title">
            <h2 id="facts-title">Change the facts</h2>
            <SimulateForm {...{ asked, organizations, definitions, problems }} />
          </section>
        </>
      )}
    </Layout>
  );
}

function Course({ simulation }: { simulation: Simulation }) {
  const names = new Map(simulation.organizations.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return (
    <div class="stack-l result">
      <section aria-labelledby="picture-title">
        <h2 id="picture-title">{simulation.title}</h2>
        <p class="soft">
          From {formatInstant(simulation.from, simulation.timeZone)}, when nobody acts in time.
        </p>
        <TimelineLegend />
        <div class="scroll" role="region" aria-label="Picture of the course" tabindex={0}>
          <TimelinePicture simulation={simulation} describedBy="words-title" />
        </div>
      </section>
      <section class="card" aria-labelledby="hand-over-title">
        <h2 id="hand-over-title">Latest safe hand-over</h2>
        <p class="soft">
          The last moment by which each organization must have done its part, so that everybody after it has
          the time that the process gives them and the working target can be kept.
        </p>
        <HandOverCard simulation={simulation} />
      </section>
      <section class="card" aria-labelledby="limits-title">
        <h2 id="limits-title">Time limits</h2>
        {simulation.clocks.length === 0 && <p class="soft">None has begun.</p>}
        {simulation.clocks.map((clock) => (
          <Limit clock={clock} name={nameOf(clock.organizationId)} />
        ))}
      </section>
      <section class="card" aria-labelledby="assumed-title">
        <h2 id="assumed-title">What is assumed</h2>
        <ul class="assumed">
          {simulation.assumptions.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="words-title">
        <h2 id="words-title">The course in words</h2>
        <p class="soft">
          Times in {simulation.timeZone}. A dot marks a time that is night (20:00 to 07:00), weekend or
          holiday where the organization is.
        </p>
        <TimelineTables simulation={simulation} nameOf={nameOf} />
      </section>
    </div>
  );
}

function Limit({ clock, name }: { clock: Clock; name: string }) {
  const { due, label, place, status } = clock;
  return (
    <article class="clock">
      <h3>{label}</h3>
      <p class="soft small">{name}</p>
      {due.evaluable && (
        <dl class="facts">
          <div>
            <dt>Working target</dt>
            <dd>{formatEnd(due.strictAt, due.strictDay, due.timeZone)}</dd>
          </div>
          <div>
            <dt>Latest by law</dt>
            <dd>
              {formatEnd(due.legalLatestAt, due.lastDay, due.timeZone)}
              {status === 'missed' && <span class="late-text"> missed</span>}
            </dd>
          </div>
        </dl>
      )}
      {due.evaluable ? (
        <details>
          <summary>How was this computed?</summary>
          <ol class="derivation">
            {sayDerivation(due, place).map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ol>
        </details>
      ) : (
        <p class="soft">{due.missing}</p>
      )}
    </article>
  );
}
