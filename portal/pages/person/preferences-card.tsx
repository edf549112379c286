import { FormFields } from '../../forms/form-fields.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { formatInstant } from '../../words/times.ts';
import type { MeShown } from './me-page.tsx';

const TROUBLE_WORDS = {
  bounced: 'Mails to your address come back',
  complained: 'A mail to your address was marked as unwanted',
  delayed: 'Mails to your address do not get through',
} as const;

/** In which language, by which ways and how often somebody is told. */
export function PreferencesCard({ shown }: { shown: MeShown }) {
  const { visitor, timeZone, problems, preferences } = shown;
  const { slack } = visitor.person;
  return (
    <section class="card" aria-labelledby="how-told">
      <h2 id="how-told">How we tell you</h2>
      <MailTrouble shown={shown} />
      <form method="post" action="/me/preferences" novalidate>
        <FormToken visitor={visitor} />
        <FormFields
          properties={preferences.form.properties}
          required={preferences.form.required}
          answers={preferences.answers}
          path={[]}
          context={{ timeZone, organizations: shown.names.organizations, problems }}
        />
        <div class="form-end actions">
          <button class="button">Save</button>
        </div>
      </form>
      {visitor.person.digestKey !== undefined && (
        <form method="post" action="/me/digest-key">
          <FormToken visitor={visitor} />
          <p class="hint">
            Your daily lists hold a link that switches them off. If somebody else has it, let it be replaced.
          </p>
          <button class="button quiet small">Replace the link</button>
        </form>
      )}
      <p class="hint">
        {slack === undefined
          ? 'Slack: not linked. Where your organization has connected a workspace, type /clause8 there to link it.'
          : `Slack: linked since ${formatInstant(slack.linkedAt, timeZone)}.`}
      </p>
    </section>
  );
}

function MailTrouble({ shown: { visitor, timeZone } }: { shown: MeShown }) {
  const { mailTrouble, slack, email } = visitor.person;
  if (mailTrouble === undefined) return <></>;
  return (
    <p class="note late">
      {TROUBLE_WORDS[mailTrouble.kind]} ({email}, since {formatInstant(mailTrouble.at, timeZone)}).{' '}
      {slack === undefined
        ? 'What is asked of you stands in your inbox.'
        : 'Until then you are told in Slack.'}{' '}
      Your organization’s administrator has been asked to repair it.
    </p>
  );
}
