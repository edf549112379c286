import { answerLines } from '../../../core/rules/form-lines.ts';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import { KINDS } from '../../../core/rules/registers/kinds.ts';
import { form } from '../../../core/rules/form-of-shape.ts';
import { AnswerLines } from '../../parts/answer-lines.tsx';
import { leadOf, MOST_SHOWN, publicEntries, publicEntryOf } from '../../read/read-public.ts';
import { notFoundResponse } from '../error-page.tsx';
import { htmlResponse } from '../page-response.ts';
import type { PageRoute, PublicRequest } from '../page-route.ts';
import { PublicPage } from './public-parts.tsx';
import { SignCategories } from './sign-category.tsx';
import { namesOf } from '../../../core/rules/names-of.ts';
import { isRecord } from '../../../core/rules/is-record.ts';

interface Register {
  kind: 'sensor' | 'algorithm';
  path: string;
  title: string;
  lede: string;
}

const REGISTERS: Register[] = [
  {
    kind: 'sensor',
    path: '/public/sensors',
    title: 'Sensors in public space',
    lede: 'Every camera, counter and meter of those who take part here, with what it is for and whether it can see who you are.',
  },
  {
    kind: 'algorithm',
    path: '/public/algorithms',
    title: 'Algorithms',
    lede: 'Where computers help to decide about people: what they do, what people decide, and whom to ask.',
  },
];

export const PUBLIC_REGISTER_PAGES: PageRoute[] = REGISTERS.flatMap((register): PageRoute[] => [
  { method: 'get', path: register.path, open: true, answer: (request) => list(request, register) },
  {
    method: 'get',
    path: `${register.path}/:organizationId/:entryId`,
    open: true,
    answer: (request) => show(request, register),
  },
]);

/** Lines that are shown at once; a search finds the others. */
const MOST_LINES = 200;

async function list({ deps, query }: PublicRequest, register: Register): Promise<Response> {
  const wanted = (query.get('q') ?? '').trim().slice(0, 100);
  const [lead, organizations, entries] = await Promise.all([
    leadOf(deps.ports),
    deps.ports.store.organizations(),
    publicEntries(deps.ports, register.kind),
  ]);
  const nameOf = namesOf(organizations);
  const found = entries.filter((entry) => matches(entry, nameOf(entry.organizationId), wanted));
  return htmlResponse(
    <PublicPage title={register.title} owner={lead?.name} lede={register.lede} wide>
      <form method="get" action={register.path} class="actions" role="search">
        <div class="field">
          <label for="q">Search</label>
          <p class="hint" id="q-hint">
            A street, an organization, or what it is for.
          </p>
          <input id="q" name="q" type="search" maxlength={100} value={wanted} aria-describedby="q-hint" />
        </div>
        <button class="button secondary">Search</button>
      </form>
      <p role="status">
        {found.length} of {entries.length}
        {entries.length >= MOST_SHOWN && ' or more'} entries
        {wanted !== '' && ` for “${wanted}”`}.
        {found.length > MOST_LINES && ` The first ${MOST_LINES} are shown; search for the others.`}
      </p>
      {found.length === 0 ? (
        <p class="empty">Nothing was found.</p>
      ) : (
        <ul class="cards">
          {found.slice(0, MOST_LINES).map((entry) => (
            <li class="card">
              <h2>
                <a href={`${register.path}/${entry.organizationId}/${entry.id}`}>{entry.title}</a>
              </h2>
              <p>{inShort(entry)}</p>
              <p class="soft small">{nameOf(entry.organizationId)}</p>
            </li>
          ))}
        </ul>
      )}
    </PublicPage>,
  );
}

async function show({ deps, params }: PublicRequest, register: Register): Promise<Response> {
  const { organizationId = '', entryId = '' } = params;
  const entry = await publicEntryOf(deps.ports, organizationId, register.kind, entryId);
  if (entry === undefined) return notFoundResponse();
  const [lead, organizations] = await Promise.all([leadOf(deps.ports), deps.ports.store.organizations()]);
  const owner = organizations.find(({ id }) => id === organizationId);
  const { chain, ...data } = entry.data;
  const lines = answerLines(form(KINDS[register.kind].shape), data, {
    timeZone: owner?.timeZone ?? 'UTC',
    organizationName: namesOf(organizations),
  });
  return htmlResponse(
    <PublicPage title={entry.title} owner={lead?.name} lede={`Of ${owner?.name ?? organizationId}.`}>
      {isRecord(chain) && (
        <section class="card" aria-labelledby="sign">
          <h2 id="sign">At a glance</h2>
          <SignCategories chain={chain} />
        </section>
      )}
      <section class="card" aria-labelledby="more">
        <h2 id="more">In detail</h2>
        <AnswerLines lines={lines} />
      </section>
      <p>
        <a href={register.path}>Back to the list</a> · <a href="/public/request">Ask about your data</a>
      </p>
    </PublicPage>,
  );
}

function matches(entry: RegisterEntry, owner: string, wanted: string): boolean {
  const text = `${entry.title} ${owner} ${JSON.stringify(Object.values(entry.data))}`.toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What matters most, in one line. */
function inShort({ data }: RegisterEntry): string {
  const text = (field: string) => (typeof data[field] === 'string' ? data[field] : '');
  if (text('shortDescription') !== '') return text('shortDescription');
  const seen =
    text('personalData') === 'yes'
      ? 'Handles personal data.'
      : text('personalData') === 'no'
        ? 'Handles no personal data.'
        : '';
  return [text('place'), text('purpose'), seen].filter((part) => part !== '').join(' · ');
}
