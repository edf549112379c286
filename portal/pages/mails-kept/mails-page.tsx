import type { KeptMail } from '../../../core/rules/mail/kept-mail.ts';
import { MAIL_KEPT_TEXTS } from '../../../core/rules/texts/mail-kept-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';

export interface MailsShown {
  visitor: Visitor;
  organizationId: string;
  mails: KeptMail[];
  names: NameBook;
  /** Where the list goes on. */
  next?: string;
}

/** Mails with which nothing has begun, newest first. */
export function MailsPage({ shown }: { shown: MailsShown }) {
  const { visitor, organizationId, mails, names, next } = shown;
  const timeZone = names.timeZone(organizationId);
  return (
    <Layout title="Mails that came in" visitor={visitor} timeZone={timeZone}>
      <div class="page-head">
        <h1>Mails that came in</h1>
        <p class="lede">
          For {names.organization(organizationId)}. A person may have written them, and nothing has begun with
          them.
        </p>
      </div>
      <p class="note">
        If one is a request about personal data, its time limit runs from when it came in (GDPR art. 12(3)).
        Start the process by hand, and enter that time.
      </p>
      {mails.length === 0 ? (
        <p class="empty">There are none.</p>
      ) : (
        <ul class="cards">
          {mails.map((mail) => (
            <li class="card">
              <h2>
                <a href={mailPath(mail)}>{formatInstant(mail.receivedAt, timeZone)}</a>
              </h2>
              <p>{whyWords(mail)}</p>
              {mail.settled !== undefined && (
                <p>
                  {mail.settled.did === 'nothing'
                    ? 'Looked at: nothing is to begin with it.'
                    : 'A request was opened from it.'}
                </p>
              )}
              <p class="soft">From, as written there: {fromWords(mail)}</p>
              <p class="soft">To {mail.recipient}</p>
            </li>
          ))}
        </ul>
      )}
      {next !== undefined && (
        <p>
          <a href={`/mails/${encodeURIComponent(organizationId)}?after=${encodeURIComponent(next)}`}>
            Earlier ones
          </a>
        </p>
      )}
    </Layout>
  );
}

export function mailPath({ organizationId, id }: KeptMail): string {
  return `/mails/${encodeURIComponent(organizationId)}/${encodeURIComponent(id)}`;
}

export function whyWords({ why }: KeptMail): string {
  return say(MAIL_KEPT_TEXTS, 'en', `why-${why}`);
}

export function fromWords({ fromWritten }: KeptMail): string {
  return fromWritten === '' ? 'nobody' : fromWritten;
}
