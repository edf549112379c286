/**
 * Categories of the public sign of Digital Trust for Places and Routines, each with a shape of its own: colour alone
 * tells nobody apart, and the word always stands beside it.
 */
const CATEGORIES = {
  accountable: {
    title: 'Who answers for it',
    path: 'M12 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM6 19c0-4 3-6 6-6s6 2 6 6z',
  },
  purpose: {
    title: 'What for',
    path: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm0 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  },
  technology: {
    title: 'How it senses',
    path: 'M7 7h10v10H7zM9 3h2v4H9zm4 0h2v4h-2zM9 17h2v4H9zm4 0h2v4h-2z',
  },
  data: {
    title: 'Which data',
    path: 'M5 6c0-3 14-3 14 0v12c0 3-14 3-14 0zM5 11c2 2 12 2 14 0v2c-2 2-12 2-14 0z',
  },
  process: {
    title: 'What is done with it',
    path: 'M12 3l3 4h-2v4h4V9l4 3-4 3v-2h-4v4h2l-3 4-3-4h2v-4H7v2l-4-3 4-3v2h4V7H9z',
  },
  access: {
    title: 'Who can see it',
    path: 'M2 12c5-8 15-8 20 0-5 8-15 8-20 0zm10-3a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  },
  retention: { title: 'How long it is kept', path: 'M6 3h12v3l-4 6 4 6v3H6v-3l4-6-4-6z' },
  storage: { title: 'Where it is kept', path: 'M4 5h16v4H4zm0 5h16v4H4zm0 5h16v4H4z' },
  modules: { title: 'What it can do', path: 'M4 4h7v7H4zm9 0h7v7h-7zm-9 9h7v7H4zm9 0h7v7h-7z' },
  risks: { title: 'Risks, and what is done about them', path: 'M12 3l10 18H2zM11 10v5h2v-5zm0 6v2h2v-2z' },
  rights: {
    title: 'Your rights',
    path: 'M11 3h2v3l6 1 3 7c-2 3-6 3-8 0l2-5-3-1v10h4v2H7v-2h4V8L8 9l2 5c-2 3-6 3-8 0l3-7 6-1z',
  },
  inputData: { title: 'What goes in', path: 'M3 4h8v3H6v10h5v3H3zM13 7l8 5-8 5v-3H9v-4h4z' },
  processing: { title: 'What happens inside', path: 'M12 3l9 9-9 9-9-9zm0 5l-4 4 4 4 4-4z' },
  outputData: { title: 'What comes out', path: 'M13 4h8v16h-8v-3h5V7h-5zM11 7v3h4v4h-4v3l-8-5z' },
} as const;

export function SignCategories({ chain }: { chain: Record<string, unknown> }) {
  return (
    <dl class="facts wide">
      {Object.entries(CATEGORIES).map(([key, { title, path }]) => {
        const said = wordsOf(chain[key]);
        if (said === '') return <></>;
        return (
          <div>
            <dt>
              <svg
                class="sign"
                viewBox="0 0 24 24"
                width="24"
                height="24"
                aria-hidden="true"
                focusable="false"
              >
                <path d={path} fill="currentColor" fill-rule="evenodd" />
              </svg>{' '}
              {title}
            </dt>
            <dd class="long">{said}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? value : '';
}
