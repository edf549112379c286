import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { html, sendPage, type Html } from '../pages/page.ts';

/** The people of one organization, as the sign-in page offers them. */
export interface Choice {
  organization: string;
  people: { id: string; name: string; email: string; roles: string }[];
}

const longestBody = 2_000;

/** `GET` shows who can sign in, `POST` with `email` signs that person in. */
export async function serveSignIn(
  provider: Provider,
  choices: Choice[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!(await isOpen(provider, request, response))) {
    sendPage(
      response,
      400,
      'Sign-in ended',
      html`<h1>This sign-in has ended</h1>
        <p>It is too old or was opened in another browser. <a href="/">Start again</a>.</p>`,
    );
    return;
  }
  if (request.method !== 'POST') {
    sendChoices(choices, response, 200);
    return;
  }
  const email = new URLSearchParams(await readBody(request)).get('email');
  const person = choices.flatMap(({ people }) => people).find((candidate) => candidate.email === email);
  if (person) await provider.interactionFinished(request, response, { login: { accountId: person.id } });
  else sendChoices(choices, response, 422);
}

async function isOpen(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  try {
    await provider.interactionDetails(request, response);
    return true;
  } catch {
    return false;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > longestBody) return '';
  }
  return body;
}

function sendChoices(choices: Choice[], response: ServerResponse, status: number): void {
  sendPage(
    response,
    status,
    'Sign in',
    html`<h1>Who are you?</h1>
      <p class="quiet">
        This is a rehearsal on your own machine with people who do not exist, so there are no passwords. Pick
        a person to act as.
      </p>
      ${status === 422 ? html`<p role="alert">There is no such person. Pick one of these.</p>` : html``}
      <form method="post">${choices.map(section)}</form>`,
    { formTargets: ['http://127.0.0.1:*', 'http://localhost:*'] },
  );
}

function section({ organization, people }: Choice): Html {
  return html`<section>
    <h2>${organization}</h2>
    <ul class="plain people">
      ${people.map(
        ({ name, email, roles }) =>
          html`<li>
            <button name="email" value="${email}">
              ${name} <span class="quiet">${roles} · ${email}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}
