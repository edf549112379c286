import { may } from '../../../core/rules/authorization.ts';
import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import type { Answers } from '../../forms/condition.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { Flash } from '../../parts/flash.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import { SlackCard } from '../../parts/slack-card.tsx';
import type { Visitor } from '../../session/current-session.ts';
import { MailCard } from './mail-card.tsx';
import { PreferencesCard } from './preferences-card.tsx';
import { listAnd, roleInWords } from '../../words/names.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';

export interface MeShown {
  visitor: Visitor;
  names: NameBook;
  timeZone: string;
  /** Who acts for them while they are away. */
  form: FormSchema;
  answers: Answers;
  preferences: { form: FormSchema; answers: Answers };
  problems: FormProblem[];
  /** Organizations whose webhook sources the visitor looks after. */
  sourcesOf: string[];
  /** Takes mails; absent where they are not received. */
  mailDomain: string | undefined;
  said: string | null;
}

/** Who I am here, how I am told, and who acts for me while I am away. */
export function MePage({ shown }: { shown: MeShown }) {
  const { visitor, names, timeZone, form, problems } = shown;
  const { person } = visitor;
  return (
    <Layout title={`${problems.length > 0 ? 'Error: ' : ''}You`} visitor={visitor} timeZone={timeZone}>
      <div class="page-head">
        <h1>{person.name}</h1>
        <p class="lede">{person.email}</p>
      </div>
      <Flash said={shown.said} />
      <ErrorSummary problems={problems} />
      <div class="columns even">
        <section class="card">
          <h2>Your roles</h2>
          <ul class="people">
            {person.memberships.map((held) => (
              <li>
                {names.organization(held.organizationId)}
                <br />
                <span class="soft">{listAnd(held.roles.map(roleInWords))}</span>
              </li>
            ))}
          </ul>
          {person.memberships.some((held) => may(person, 'manage-connections', held)) && (
            <p>
              <a href="/slack">Slack workspaces</a>
            </p>
          )}
          {person.memberships
            .filter((held) => may(person, 'manage-connections', held))
            .map(({ organizationId }) => (
              <p>
                <a href={`/endpoints/${organizationId}`}>Endpoints of {names.organization(organizationId)}</a>
              </p>
            ))}
          {person.memberships
            .filter((held) => may(person, 'read-mails', held))
            .map(({ organizationId }) => (
              <p>
                <a href={`/mails/${organizationId}`}>
                  Mails that came in for {names.organization(organizationId)}
                </a>
              </p>
            ))}
          {shown.sourcesOf.map((id) => (
            <p>
              <a href={`/sources/${id}`}>Alert sources of {names.organization(id)}</a>
            </p>
          ))}
        </section>
        <PreferencesCard shown={shown} />
        <MailCard shown={shown} />
        <section class="card">
          <h2>While you are away</h2>
          <p>
            A colleague can act for you for some days. What is asked of you then reaches them too, and says
            that it is for you. You still see everything.
          </p>
          <Delegations visitor={visitor} names={names} />
          <h3>Let somebody act for you</h3>
          <form method="post" action="/me/delegation" novalidate>
            <FormToken visitor={visitor} />
            <FormFields
              properties={form.properties}
              required={form.required}
              answers={shown.answers}
              path={[]}
              context={{ timeZone, organizations: names.organizations, problems }}
            />
            <div class="form-end actions">
              <button class="button">Delegate</button>
            </div>
            <p class="hint">
              What they do for you is recorded with both names. Nobody can pass a delegation on.
            </p>
          </form>
        </section>
        <SlackCard visitor={visitor} timeZone={timeZone} />
      </div>
    </Layout>
  );
}

const SCOPE_WORDS = { approvals: 'decisions', tasks: 'tasks', all: 'tasks and decisions' } as const;

function Delegations({ visitor, names }: { visitor: Visitor; names: NameBook }) {
  const { delegations } = visitor.person;
  if (delegations.length === 0) return <p class="soft">Nobody acts for you.</p>;
  return (
    <ul class="people">
      {delegations.map((one) => {
        const timeZone = names.timeZone(one.organizationId);
        return (
          <li>
            <strong>{names.person(one.toPersonId)}</strong> takes your {SCOPE_WORDS[one.scope]} in{' '}
            {names.organization(one.organizationId)}
            <br />
            <span class="soft">
              from {formatInstant(one.from, timeZone)} until {formatInstant(one.until, timeZone)}
            </span>
            <form method="post" action="/me/delegation/end">
              <FormToken visitor={visitor} />
              <button class="button quiet small" name="organizationId" value={one.organizationId}>
                Take it back
              </button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}
