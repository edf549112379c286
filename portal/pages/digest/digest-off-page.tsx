import { PublicLayout } from '../../parts/public-layout.tsx';

type State = 'on' | 'off' | 'unknown';

/** It names nobody: whoever has the address is not thereby known to us. */
export function DigestOffPage({ state, path }: { state: State; path: string }) {
  return (
    <PublicLayout title="Your daily list">
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>Your daily list</h1>
        </div>
        <Words state={state} path={path} />
        <p>
          Language, channels and time stand on <a href="/me">your own page</a>, after you have signed in.
        </p>
      </div>
    </PublicLayout>
  );
}

function Words({ state, path }: { state: State; path: string }) {
  switch (state) {
    case 'on':
      return (
        <form method="post" action={path} class="card stack">
          <p>Instead of one list a day you get a mail for each thing again, at once.</p>
          <p>What is asked of you, and every deadline, stays as it is.</p>
          <button class="button">Send me single mails again</button>
        </form>
      );
    case 'off':
      return (
        <p class="note good" role="status">
          The daily list is switched off. You get a mail for each thing, at once.
        </p>
      );
    case 'unknown':
      return <p class="note">This address is not known here. It may be older than your settings.</p>;
  }
}
