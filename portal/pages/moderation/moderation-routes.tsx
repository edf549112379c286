import { mayModerate, moderate } from '../../../core/actions/public/moderate.ts';
import type { Contribution } from '../../../core/rules/engagement/contribution.ts';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import { FieldError } from '../../parts/field-error.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import { contributionsOf, publicConsultation, publicEntries } from '../../read/read-public.ts';
import type { Visitor } from '../../session/current-session.ts';
import { formatInstant } from '../../words/times.ts';
import { notFoundResponse } from '../error-page.tsx';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';

/** Reading what people wrote in a consultation before everybody can: for the citizen desk of whoever consults. */
export const MODERATION_PAGES: PageRoute[] = [
  { method: 'get', path: '/moderation', open: false, answer: list },
  { method: 'get', path: '/moderation/:consultationId', open: false, answer: show },
  { method: 'post', path: '/moderation/:consultationId', open: false, answer: act },
];

async function list({ deps, visitor }: VisitorRequest): Promise<Response> {
  const entries = await publicEntries(deps.ports, 'consultation');
  const own = entries.filter(({ organizationId }) => mayModerate(visitor.person, organizationId));
  const counted = await Promise.all(
    own.map(async (entry) => {
      const { said } = await contributionsOf(deps.ports, entry.id);
      return { entry, waiting: said.filter(({ state }) => state === 'pending').length };
    }),
  );
  return htmlResponse(
    <Layout title="Words of the public" visitor={visitor}>
      <div class="page-head">
        <h1>Words of the public</h1>
        <p class="lede">What people wrote is shown to everybody once you have read it. It counts already.</p>
      </div>
      {counted.length === 0 ? (
        <p class="empty">There is no consultation for you to look after.</p>
      ) : (
        <ul class="cards">
          {counted.map(({ entry, waiting }) => (
            <li class="card">
              <h2>
                <a href={`/moderation/${entry.id}`}>{entry.title}</a>
              </h2>
              <p>{waiting === 0 ? 'Nothing waits.' : `${waiting} to be read.`}</p>
            </li>
          ))}
        </ul>
      )}
    </Layout>,
  );
}

async function show({ deps, visitor, params, query }: VisitorRequest): Promise<Response> {
  const entry = await own(deps, visitor, params.consultationId ?? '');
  if (entry === undefined) return notFoundResponse(visitor);
  const { said } = await contributionsOf(deps.ports, entry.id);
  const zone = (await deps.ports.store.organization(entry.organizationId))?.timeZone ?? 'UTC';
  return htmlResponse(
    <ModerationPage visitor={visitor} entry={entry} said={said} zone={zone} missing={query.get('missing')} />,
  );
}

async function act({ deps, visitor, params, form }: FormRequest): Promise<Response> {
  const consultationId = params.consultationId ?? '';
  const id = form.get('contribution') ?? '';
  const state = form.get('do') === 'show' ? 'shown' : 'hidden';
  const reason = form.get('reason') ?? '';
  const done = await moderate(deps.ports, visitor.person, { consultationId, id, state, reason });
  if (done.result === 'not-found') return notFoundResponse(visitor);
  const missing = done.result === 'reason-missing' ? `?missing=${encodeURIComponent(id)}` : '';
  return seeOther(`/moderation/${consultationId}${missing}`);
}

async function own(
  deps: VisitorRequest['deps'],
  visitor: Visitor,
  id: string,
): Promise<RegisterEntry | undefined> {
  const entry = await publicConsultation(deps.ports, id);
  return entry !== undefined && mayModerate(visitor.person, entry.organizationId) ? entry : undefined;
}

interface PageProps {
  visitor: Visitor;
  entry: RegisterEntry;
  said: Contribution[];
  zone: string;
  missing: string | null;
}

function ModerationPage({ visitor, entry, said, zone, missing }: PageProps) {
  const withWords = said.filter((one) => wordsOf(one) !== '');
  const waiting = withWords.filter(({ state }) => state === 'pending').reverse();
  const read = withWords.filter(({ state }) => state !== 'pending');
  return (
    <Layout title={`Words of the public: ${entry.title}`} visitor={visitor} timeZone={zone}>
      <p class="crumb">
        <a href="/moderation">Words of the public</a>
      </p>
      <div class="page-head">
        <h1>{entry.title}</h1>
        <p class="lede">
          Hide only what names people, insults, or is an advertisement. An opinion that is hard to hear stays.
        </p>
      </div>
      <section class="stack" aria-labelledby="waiting">
        <h2 id="waiting">To be read ({waiting.length})</h2>
        {waiting.map((one) => (
          <OneSaid visitor={visitor} one={one} zone={zone} missing={missing === one.id} />
        ))}
      </section>
      <section class="stack" aria-labelledby="read">
        <h2 id="read">Read ({read.length})</h2>
        {read.slice(0, 100).map((one) => (
          <OneSaid visitor={visitor} one={one} zone={zone} missing={missing === one.id} />
        ))}
      </section>
    </Layout>
  );
}

function OneSaid({
  visitor,
  one,
  zone,
  missing,
}: {
  visitor: Visitor;
  one: Contribution;
  zone: string;
  missing: boolean;
}) {
  const id = `reason-${one.id}`;
  return (
    <article class="card stack">
      <p class="long">{wordsOf(one)}</p>
      <p class="soft small">
        {one.association ?? 'Somebody'}, {formatInstant(one.at, zone)}
        {one.state === 'shown' && ' · shown'}
        {one.state === 'hidden' && ` · hidden: ${one.reason ?? ''}`}
      </p>
      <form method="post" action={`/moderation/${one.consultationId}`} class="stack" novalidate>
        <FormToken visitor={visitor} />
        <input type="hidden" name="contribution" value={one.id} />
        {one.state !== 'shown' && (
          <p>
            <button class="button" name="do" value="show">
              Show it
            </button>
          </p>
        )}
        {one.state !== 'hidden' && (
          <>
            <div class={missing ? 'field has-error' : 'field'}>
              <label for={id}>Why is it hidden?</label>
              <p class="hint" id={`${id}-hint`}>
                Everybody reads this in its place.
              </p>
              <FieldError id={`${id}-error`} message={missing ? 'Give a reason.' : undefined} />
              <input
                id={id}
                name="reason"
                maxlength={300}
                aria-describedby={missing ? `${id}-hint ${id}-error` : `${id}-hint`}
              />
            </div>
            <p>
              <button class="button secondary" name="do" value="hide">
                Hide it
              </button>
            </p>
          </>
        )}
      </form>
    </article>
  );
}

/** The comment, and answers in own words. */
function wordsOf({ text, answers }: Contribution): string {
  const long = Object.values(answers).filter((value) => typeof value === 'string' && value.includes(' '));
  return [text, ...long.map(String)].filter((part) => part !== '').join('\n\n');
}
