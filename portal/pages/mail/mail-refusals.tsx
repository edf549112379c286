import type { Person } from '../../../core/rules/organization.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import { LINK_PAGE_TEXTS } from '../../../core/rules/texts/link-page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import { errorResponse, opensNothingResponse } from '../error-page.tsx';
import { htmlResponse } from '../page-response.ts';

/** One and the same answer for every link that opens nothing, whatever it would have led to. */
export function unknownLink(wanted: Language): Promise<Response> {
  const words = LINK_PAGE_TEXTS[wanted];
  return opensNothingResponse(wanted, {
    status: 404,
    title: words['unknown-title'],
    text: words.unknown,
    way: { href: '/sign-in', label: words['sign-in'] },
  });
}

/** A form of another link, left open in another window, must not act on this one. */
export function otherForm(language: Language): Promise<Response> {
  const words = LINK_PAGE_TEXTS[language];
  return errorResponse({
    status: 403,
    title: words['other-form-title'],
    text: words['other-form'],
    way: { href: '/t/task', label: words['to-last-link'] },
    language,
  });
}

/** Somebody else is signed in: nobody acts in a name that is not theirs, by mistake either. In the reader's language. */
export function wrongPerson(
  { name }: Pick<Person, 'name'>,
  visitor: Visitor,
  language: Language,
): Promise<Response> {
  const words = LINK_PAGE_TEXTS[language];
  return htmlResponse(
    <Layout title={words['wrong-person-title']} language={language}>
      <div class="narrow stack">
        <h1>{words['wrong-person-title']}</h1>
        <p class="lede">
          {say(LINK_PAGE_TEXTS, language, 'wrong-person', { name, visitor: visitor.person.name })}
        </p>
        <p>{words['wrong-person-way']}</p>
        <div class="actions">
          <a class="button" href="/">
            {words['to-inbox']}
          </a>
          <form method="post" action="/sign-out" class="inline-form">
            <FormToken visitor={visitor} />
            <button class="button secondary">{words['sign-out']}</button>
          </form>
        </div>
      </div>
    </Layout>,
    403,
  );
}
