import type { Contribution } from '../../../core/rules/engagement/contribution.ts';
import { wordsFor } from '../../../core/rules/choice.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import {
  PARTICIPATION_LEVELS,
  THEME_ANSWERS,
  type Consultation,
} from '../../../core/rules/registers/consultation.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import { formatInstant, timeLeft } from '../../words/times.ts';
import { consultationForm } from './consultation-form.ts';
import { PublicPage, Stamp } from './public-parts.tsx';
import { namesOf } from '../../../core/rules/names-of.ts';

export interface ConsultationShown {
  entry: RegisterEntry;
  consultation: Consultation;
  organizations: Organization[];
  owner: Organization | undefined;
  said: Contribution[];
  more: boolean;
  now: string;
  stamp: string;
  answers: Record<string, unknown>;
  problems: FormProblem[];
  thanks: 'taken' | 'known' | undefined;
}

/** One consultation: what it is about, what people can say, what they said, and what came of it. */
export function ConsultationPage({ shown }: { shown: ConsultationShown }) {
  const { entry, consultation, owner, problems, now } = shown;
  const zone = owner?.timeZone ?? 'UTC';
  const open = entry.state === 'open';
  return (
    <PublicPage
      title={`${problems.length > 0 ? 'Error: ' : ''}${entry.title}`}
      owner={owner?.name}
      timeZone={zone}
      {...(consultation.summary === undefined ? {} : { lede: consultation.summary })}
    >
      <p class="chips">
        <Chip
          tone={open ? 'good' : 'calm'}
          text={open ? 'Open' : entry.state === 'announced' ? 'Opens soon' : 'Closed'}
        />
        {consultation.level !== undefined && (
          <Chip tone="outline" text={wordsFor(PARTICIPATION_LEVELS, consultation.level)} />
        )}
        {open && consultation.closesAt !== undefined && (
          <span>
            until {formatInstant(consultation.closesAt, zone)}, {timeLeft(now, consultation.closesAt)}
          </span>
        )}
      </p>
      <ErrorSummary problems={problems} />
      <Thanks thanks={shown.thanks} />
      {(consultation.themes ?? []).length > 0 && <YouSaid shown={shown} />}
      <section class="stack">
        {consultation.text !== undefined && <Paragraphs text={consultation.text} />}
        {consultation.promise !== undefined && <p class="note">What we promise: {consultation.promise}</p>}
        {consultation.dataUsed !== undefined && (
          <p>
            <strong>Data that are used:</strong> {consultation.dataUsed}
          </p>
        )}
        {(consultation.pictures ?? []).map(({ address, alternativeText }) => (
          <p>
            <a href={address} rel="noreferrer">
              Picture: {alternativeText}
            </a>
          </p>
        ))}
      </section>
      {open && <Answering shown={shown} />}
      <WhatPeopleSaid shown={shown} zone={zone} />
    </PublicPage>
  );
}

function Thanks({ thanks }: { thanks: ConsultationShown['thanks'] }) {
  if (thanks === undefined) return <></>;
  return (
    <p class="note good flash" role="status">
      {thanks === 'taken'
        ? 'Thank you. It counts already; what you wrote in your own words is shown here once somebody has read it.'
        : 'Thank you. We had this from you already; it counts once.'}
    </p>
  );
}

function Answering({ shown }: { shown: ConsultationShown }) {
  const form = consultationForm(shown.consultation.questions ?? []);
  return (
    <section class="card" aria-labelledby="say">
      <h2 id="say">Have your say</h2>
      <p class="soft">You need no account. Answer what you like, and leave out the rest.</p>
      <form method="post" action={`/public/consultations/${shown.entry.id}`} novalidate>
        <Stamp stamp={shown.stamp} />
        <FormFields
          properties={form.properties}
          required={form.required}
          answers={shown.answers}
          path={[]}
          context={{ timeZone: shown.owner?.timeZone ?? 'UTC', organizations: [], problems: shown.problems }}
        />
        <div class="form-end actions">
          <button class="button">Send</button>
        </div>
      </form>
    </section>
  );
}

function YouSaid({ shown }: { shown: ConsultationShown }) {
  const nameOf = namesOf(shown.organizations);
  return (
    <section class="card" aria-labelledby="we-did">
      <h2 id="we-did">You said, we did</h2>
      <dl class="facts">
        {(shown.consultation.themes ?? []).map(({ theme, voices, answer, what, by, organizationId }) => (
          <div>
            <dt>
              {theme}
              {voices !== undefined && ` (${voices} ${voices === 1 ? 'voice' : 'voices'})`}
            </dt>
            <dd class="long">
              {answer !== undefined && <strong>{wordsFor(THEME_ANSWERS, answer)}</strong>}
              {by !== undefined && ` by ${by}`}
              {organizationId !== undefined && `, ${nameOf(organizationId)}`}
              {what !== undefined && `: ${what}`}
            </dd>
          </div>
        ))}
      </dl>
      {shown.consultation.decision !== undefined && <p>{shown.consultation.decision}</p>}
    </section>
  );
}

/** Words that a person has looked at, and honest counts of those that are not shown. */
function WhatPeopleSaid({ shown, zone }: { shown: ConsultationShown; zone: string }) {
  const { said, more, consultation } = shown;
  const count = (state: Contribution['state']) => said.filter((one) => one.state === state).length;
  const answers = consultation.answers ?? said.filter(({ kind }) => kind === 'answer').length;
  const comments = consultation.comments ?? said.filter(({ kind }) => kind === 'comment').length;
  const words = said.filter(({ state, text }) => state === 'shown' && text !== '');
  const hidden = said.filter(({ state }) => state === 'hidden');
  return (
    <section class="stack" aria-labelledby="said">
      <h2 id="said">What people said</h2>
      <p class="soft">
        {answers} {answers === 1 ? 'answer' : 'answers'} and {comments}{' '}
        {comments === 1 ? 'comment' : 'comments'}
        {more && ' or more'}. {count('pending')} {count('pending') === 1 ? 'waits' : 'wait'} to be read,{' '}
        {hidden.length} {hidden.length === 1 ? 'is' : 'are'} not shown. All of them count.
      </p>
      <ul class="cards">
        {words.slice(0, 50).map(({ text, association, at }) => (
          <li class="card">
            <p class="long">{text}</p>
            <p class="soft small">
              {association ?? 'Somebody'}, {formatInstant(at, zone)}
            </p>
          </li>
        ))}
        {hidden.slice(0, 20).map(({ reason, at }) => (
          <li class="card">
            <p class="soft">
              Not shown: {reason}. <span class="small">{formatInstant(at, zone)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
