import { commandsAddress, incidentAddress, requestsAddress } from '../../../core/rules/mail/mail-door.ts';
import type { MeShown } from './me-page.tsx';

/** Where mails are taken: for the visitor's organizations, and for themselves. */
export function MailCard({ shown: { visitor, names, mailDomain } }: { shown: MeShown }) {
  if (mailDomain === undefined) return <></>;
  return (
    <section class="card">
      <h2>By mail</h2>
      <p>
        You can answer mails about tasks: what you write is kept, and some tasks end by a word on the first
        line.
      </p>
      <dl class="facts wide">
        {visitor.person.memberships.map(({ organizationId }) => (
          <>
            <div>
              <dt>Report an incident at {names.organization(organizationId)}</dt>
              <dd>
                <Address address={incidentAddress(organizationId, mailDomain)} />
              </dd>
            </div>
            <div>
              <dt>People ask {names.organization(organizationId)} about their data</dt>
              <dd>
                <Address address={requestsAddress(organizationId, mailDomain)} />
              </dd>
            </div>
          </>
        ))}
        <div>
          <dt>Commands: write /help</dt>
          <dd>
            <Address address={commandsAddress(mailDomain)} />
          </dd>
        </div>
      </dl>
      <p class="hint">
        Write from {visitor.person.email}: a mail that cannot be shown to come from you does nothing.
      </p>
    </section>
  );
}

function Address({ address }: { address: string }) {
  return <a href={`mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`}>{address}</a>;
}
