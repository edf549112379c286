import { inputId } from '../../forms/field-name.ts';
import { FormToken } from '../../parts/form-token.tsx';
import { formatInstant } from '../../words/times.ts';
import type { GuestState } from '../../read/read-guest-state.ts';
import type { TaskShown } from './task-shown.ts';
import { FieldError } from '../../parts/field-error.tsx';

/** Names of the inputs for another address. */
export const GUEST_NAME = 'guestName';
export const GUEST_EMAIL = 'guestEmail';

const LINK_WORDS: Record<GuestState['link'], string> = {
  'not-sent': 'The first mail is on its way. If it stays so, the address may be wrong.',
  open: 'The link is open.',
  done: 'Answered.',
  lapsed: 'The time for the answer has passed.',
  withdrawn: 'The link was taken back; a new one is on its way.',
  replaced: 'Replaced by a newer link.',
  expired: 'The link has expired. Send a new one if the answer is still wanted.',
  locked: 'Too many wrong codes were typed, so the link is locked. Send a new one.',
};

/** For those who may answer for a guest: how the personal link stands, and what can be done about it. */
export function GuestCard({ shown }: { shown: TaskShown }) {
  const { guestState, task, timeZone, mayAct } = shown;
  if (guestState === undefined) return <></>;
  const at = (instant: string) => formatInstant(instant, timeZone);
  return (
    <section class="card stack" aria-labelledby="guest">
      <h2 id="guest">Asked by personal link</h2>
      <p>
        {guestState.guest.name} has no account here. {LINK_WORDS[guestState.link]}
        {task.status === 'open' &&
          ' You can answer for them with the form on this page; the first answer stands.'}
      </p>
      {guestState.unreachedAt !== undefined && task.status === 'open' && (
        <p class="note late">
          A mail to this address came back ({at(guestState.unreachedAt)}): the person may not know that they
          are asked. Correct the address, or answer for them.
        </p>
      )}
      <dl class="facts">
        <Line label="Mail to" value={guestState.guest.email} />
        <Line label="Sent" value={sentWords(guestState, at)} />
        {guestState.expiresAt !== undefined && <Line label="Good until" value={at(guestState.expiresAt)} />}
        <Line
          label="Last visit"
          value={guestState.enteredAt === undefined ? 'none with a code yet' : at(guestState.enteredAt)}
        />
        {guestState.draftAt !== undefined && <Line label="Draft saved" value={at(guestState.draftAt)} />}
      </dl>
      {task.status === 'open' && mayAct && <GuestForms shown={shown} state={guestState} />}
    </section>
  );
}

function sentWords({ sentAt, sent }: GuestState, at: (instant: string) => string): string {
  if (sentAt === undefined) return 'not yet';
  return sent === 1 ? at(sentAt) : `${at(sentAt)} (link number ${sent})`;
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function GuestForms({ shown, state }: { shown: TaskShown; state: GuestState }) {
  const action = shown.path;
  const problem = shown.problems.find(({ field }) => field === GUEST_EMAIL)?.message;
  return (
    <>
      <form method="post" action={action}>
        <FormToken visitor={shown.visitor} />
        <button class="button secondary" name="do" value="guest-send">
          Send a new link
        </button>
      </form>
      <details open={problem !== undefined}>
        <summary>Correct the address</summary>
        <form method="post" action={action} novalidate class="stack">
          <FormToken visitor={shown.visitor} />
          <p class="hint">
            What was sent to the old address opens nothing any more, and a draft written there is dropped.
            That you corrected it is kept as evidence, not the address.
          </p>
          <FieldError id={inputId([GUEST_EMAIL, 'error'])} message={problem} />
          <div class="field">
            <label for={inputId([GUEST_NAME])}>Name</label>
            <input id={inputId([GUEST_NAME])} name={GUEST_NAME} maxlength={120} value={state.guest.name} />
          </div>
          <div class="field">
            <label for={inputId([GUEST_EMAIL])}>Mail address</label>
            <input
              id={inputId([GUEST_EMAIL])}
              name={GUEST_EMAIL}
              type="email"
              maxlength={254}
              value={state.guest.email}
              aria-describedby={problem === undefined ? undefined : inputId([GUEST_EMAIL, 'error'])}
            />
          </div>
          <button class="button secondary" name="do" value="guest-correct">
            Correct it and send a new link
          </button>
        </form>
      </details>
    </>
  );
}
