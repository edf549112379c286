import type { FormProblem } from '../../../core/rules/form.ts';
import type { KeptMail } from '../../../core/rules/mail/kept-mail.ts';
import { inputId } from '../../forms/field-name.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { OpenedMail } from '../../portal-deps.ts';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';
import { fromWords, mailPath, whyWords } from './mails-page.tsx';
import { isInfected } from './is-infected.ts';
import { FieldError } from '../../parts/field-error.tsx';

export interface MailShown {
  visitor: Visitor;
  mail: KeptMail;
  names: NameBook;
  /** Absent once the raw mail is gone. */
  opened: OpenedMail | undefined;
  /** Whether the visitor may begin a request with it. */
  mayOpen: boolean;
  problems: FormProblem[];
  /** What was entered, to be put right. */
  entered?: { name: string; email: string };
}

const STARTS = {
  requests: { path: '/start/data-subject-request', label: 'Start a data subject request by hand' },
  incident: { path: '/start/breach-notification', label: 'Report a breach by hand' },
} as const;

/** One mail, its words as plain text: nothing of it is drawn, loaded or opened. */
export function MailPage({ shown }: { shown: MailShown }) {
  const { visitor, mail, names, opened, problems } = shown;
  const timeZone = names.timeZone(mail.organizationId);
  const received = formatInstant(mail.receivedAt, timeZone);
  const start = mail.door === 'requests' || mail.door === 'incident' ? STARTS[mail.door] : undefined;
  return (
    <Layout title="A mail that came in" visitor={visitor} timeZone={timeZone}>
      <div class="page-head">
        <p>
          <a href={`/mails/${encodeURIComponent(mail.organizationId)}`}>Mails that came in</a>
        </p>
        <h1>A mail of {received}</h1>
        <p class="lede">{whyWords(mail)}</p>
      </div>
      <ErrorSummary problems={problems} />
      <p class="note">
        Nobody has checked who wrote this, or what it says. Answer nobody, open no link and believe no address
        in it before you know by another way who it is.
      </p>
      <section class="card">
        <dl class="facts wide">
          <Fact label="Came in" value={received} />
          <Fact label="From, as written there" value={fromWords(mail)} />
          <Fact label="To" value={mail.recipient} />
          <Fact label="Subject" value={opened?.subject ?? '–'} />
          <Fact label="Files in it" value={String(mail.attachments)} />
          <Fact label="Kept until" value={formatInstant(mail.expiresAt, timeZone)} />
          <Fact label="Kept as" value={mail.objectKey} />
          <Fact label="SHA-256" value={mail.sha256} />
        </dl>
        {start !== undefined && (
          <p>
            <a href={start.path}>{start.label}</a>: it arrived on {received}, so enter that time.
          </p>
        )}
        <Download mail={mail} opened={opened} />
      </section>
      <Words opened={opened} />
      <Settle shown={shown} />
    </Layout>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Download({ mail, opened }: { mail: KeptMail; opened: OpenedMail | undefined }) {
  if (opened === undefined) return <></>;
  if (isInfected(mail))
    return (
      <p class="hint">
        It is not handed out here, because it holds a virus or was not scanned. Those who run this
        installation find it under the name above in the bucket for mails.
      </p>
    );
  return (
    <p>
      <a href={`${mailPath(mail)}/mail.eml`}>Download it as it came (.eml)</a>
      {opened.cutOff &&
        ': only its beginning, because it is large. Those who run this installation find the whole mail under the name above in the bucket for mails.'}
    </p>
  );
}

function Settle({ shown }: { shown: MailShown }) {
  const { visitor, mail, names, mayOpen } = shown;
  if (mail.settled !== undefined) return <Settled mail={mail} names={names} />;
  return (
    <section class="card stack">
      <h2>What is it?</h2>
      {mayOpen && (
        <form method="post" action={mailPath(mail)} novalidate>
          <FormToken visitor={visitor} />
          <p>
            A request of somebody about their own data: it begins with the words above, received when the mail
            was. Who asks is made sure in its first step.
          </p>
          <TextField shown={shown} name="name" label="Name of whoever asks" />
          <TextField
            shown={shown}
            name="email"
            label="Mail address of whoever asks"
            hint="The answer goes there. Leave it empty where you do not know."
          />
          <button class="button" name="do" value="request">
            Open a request from this mail
          </button>
        </form>
      )}
      <form method="post" action={mailPath(mail)}>
        <FormToken visitor={visitor} />
        <button class="button quiet" name="do" value="nothing">
          Nothing is to begin with it
        </button>
        <p class="hint">Your name stays with it as long as it is kept.</p>
      </form>
    </section>
  );
}

interface TextFieldProps {
  shown: MailShown;
  name: 'name' | 'email';
  label: string;
  hint?: string;
}

function TextField({ shown: { problems, entered }, name, label, hint }: TextFieldProps) {
  const id = inputId([name]);
  const problem = problems.find(({ field }) => field === name)?.message;
  return (
    <div class={problem === undefined ? 'field' : 'field has-error'}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={problem} />
      <input
        id={id}
        name={name}
        value={entered?.[name] ?? ''}
        {...describedBy(id, { hint, problem })}
        {...(problem === undefined ? {} : { 'aria-invalid': 'true' })}
      />
    </div>
  );
}

function describedBy(
  id: string,
  { hint, problem }: { hint: string | undefined; problem: string | undefined },
) {
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(problem === undefined ? [] : [`${id}-error`]),
  ];
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') };
}

export function Settled({ mail: { settled, organizationId }, names }: { mail: KeptMail; names: NameBook }) {
  if (settled === undefined) return <></>;
  const { runId } = settled;
  return (
    <p class="note good">
      {names.person(settled.by)}, {formatInstant(settled.at, names.timeZone(organizationId))}:{' '}
      {runId === undefined ? (
        'nothing is to begin with it.'
      ) : (
        <a href={`/runs/${encodeURIComponent(runId)}`}>a request was opened from it.</a>
      )}
    </p>
  );
}

function Words({ opened }: { opened: OpenedMail | undefined }) {
  if (opened === undefined) return <p class="note">The mail is not there any more.</p>;
  return (
    <section class="card">
      <h2>{opened.isSource ? 'The beginning of the mail, as it was sent' : 'What it says'}</h2>
      <pre>{opened.text === '' ? 'No words.' : opened.text}</pre>
    </section>
  );
}
