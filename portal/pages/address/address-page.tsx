import { inputId } from '../../forms/field-name.ts';
import { PublicLayout } from '../../parts/public-layout.tsx';
import { FieldError } from '../../parts/field-error.tsx';

export interface AddressShown {
  state: 'waiting' | 'confirmed' | 'taken' | 'unknown';
  path: string;
  /** Why what was typed did not do. */
  problem?: string;
}

/** It names nobody and no address: whoever has the link is not thereby known to us. */
export function AddressPage({ shown }: { shown: AddressShown }) {
  const { problem } = shown;
  return (
    <PublicLayout title={`${problem === undefined ? '' : 'Error: '}Your mail address`}>
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>Your mail address</h1>
        </div>
        <Words shown={shown} />
      </div>
    </PublicLayout>
  );
}

function Words({ shown }: { shown: AddressShown }) {
  switch (shown.state) {
    case 'waiting':
      return <CodeForm shown={shown} />;
    case 'confirmed':
      return (
        <p class="note good" role="status">
          The address is confirmed. You are told there from now on, and <a href="/sign-in">sign in</a> with
          it.
        </p>
      );
    case 'taken':
      return <p class="note">Somebody else has this address here. Tell whoever looks after your account.</p>;
    case 'unknown':
      return (
        <p class="note">
          This link does nothing, or nothing any more. If mails do not reach you, tell whoever looks after
          your account.
        </p>
      );
  }
}

function CodeForm({ shown: { path, problem } }: { shown: AddressShown }) {
  const id = inputId(['code']);
  return (
    <form method="post" action={path} class="card stack" novalidate>
      <p>Type the six digits that stand in the mail. Before that, nothing changes.</p>
      <div class={problem === undefined ? 'field' : 'field has-error'}>
        <label for={id}>Code from the mail</label>
        <FieldError id={`${id}-error`} message={problem} />
        <input
          class="short"
          id={id}
          name="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={12}
          {...(problem === undefined ? {} : { 'aria-describedby': `${id}-error`, 'aria-invalid': 'true' })}
        />
      </div>
      <button class="button">Confirm this address</button>
    </form>
  );
}
