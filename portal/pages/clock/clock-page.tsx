import type { ClockAct } from '../../../core/rules/clock-refusals.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { RegimeRule } from '../../../core/rules/regimes/regime-rule.ts';
import type { Run } from '../../../core/rules/run.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { asAnswers } from '../../forms/row-request.ts';
import { ClockCard } from '../../parts/clock-card.tsx';
import { Flash } from '../../parts/flash.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { clockForm } from './clock-forms.ts';

/** One act that the page offers, or why it does not. */
export interface Offer {
  act: ClockAct;
  whyNot?: string;
}

export interface ClockShown {
  visitor: Visitor;
  run: Run;
  clock: Clock;
  rule: RegimeRule | undefined;
  names: NameBook;
  now: string;
  /** Empty for who may not change it. */
  offers: Offer[];
  mayChange: boolean;
  /** Where the awareness is corrected, for a clock that counts from it. */
  awarenessHref?: string;
  said: string | null;
  answers: Answers;
  problems: FormProblem[];
}

/** One clock with what can be done to it, and why the rest cannot. */
export function ClockPage({ shown }: { shown: ClockShown }) {
  const { visitor, run, clock, rule, names, problems } = shown;
  const organizationName = names.organization(clock.organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}${clock.label}`}
      visitor={visitor}
      section="runs"
      timeZone={clock.place.timeZone}
    >
      <p class="crumb">
        <a href="/runs">Runs</a> / <a href={`/runs/${run.id}`}>{run.title}</a>
      </p>
      <div class="page-head">
        <h1>{clock.label}</h1>
        <p class="lede">
          Owed by {organizationName}
          {rule === undefined ? '' : ` to ${rule.recipient}`}.
        </p>
      </div>
      <Flash said={shown.said} />
      <ErrorSummary problems={problems} />
      <div class="columns">
        <section class="card">
          <ClockCard clock={clock} names={names} now={shown.now} headingLevel="h2" />
        </section>
        <section class="stack" aria-labelledby="changes-title">
          <h2 id="changes-title">What can be changed</h2>
          {!shown.mayChange && (
            <p>
              Only the data protection officer, the privacy lead or the accountable person of{' '}
              {organizationName} may change this time limit.
            </p>
          )}
          {shown.awarenessHref !== undefined && (
            <p>
              <a href={shown.awarenessHref}>Correct when {organizationName} became aware</a>
            </p>
          )}
          {shown.offers.map((offer) => (
            <OfferedAct shown={shown} offer={offer} />
          ))}
        </section>
      </div>
    </Layout>
  );
}

function OfferedAct({ shown, offer }: { shown: ClockShown; offer: Offer }) {
  const { visitor, run, clock, rule, names, problems } = shown;
  const { act, whyNot } = offer;
  const form = clockForm(act, rule);
  if (whyNot !== undefined) {
    return (
      <div class="card">
        <h3>{form.title}</h3>
        <p class="soft">{whyNot}</p>
      </div>
    );
  }
  const address = `/runs/${encodeURIComponent(run.id)}/clocks/${encodeURIComponent(clock.id)}`;
  const open = problems.some(({ field }) => field.startsWith(`${act}.`));
  return (
    <details class="card" open={open}>
      <summary>{form.title}</summary>
      <p class="soft">{form.text}</p>
      <form method="post" action={address} novalidate>
        <FormToken visitor={visitor} />
        <FormFields
          properties={form.fields}
          required={form.required}
          answers={asAnswers(shown.answers[act])}
          path={[act]}
          context={{ timeZone: clock.place.timeZone, organizations: names.organizations, problems }}
        />
        <button class="button" name="do" value={act}>
          {form.button}
        </button>
      </form>
    </details>
  );
}
