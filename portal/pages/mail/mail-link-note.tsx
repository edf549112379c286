import { LINK_PAGE_TEXTS } from '../../../core/rules/texts/link-page-texts.ts';
import { LINK_STATE_TEXTS } from '../../../core/rules/texts/link-state-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { TOKEN_FIELD } from '../../parts/form-token.tsx';
import { formatInstant } from '../../words/times.ts';
import type { MailLinkShown } from './mail-link-page.tsx';

/** How the link and its task stand, in plain words, with the way on where there is one. */
export function MailLinkNote({ shown }: { shown: MailLinkShown }) {
  const { link, spoken, language } = shown;
  if (link.state === 'open' && spoken === undefined) return <></>;
  const state = link.state === 'open' ? 'spoken' : link.state;
  const again = state === 'replaced' || state === 'expired';
  const signIn = again || state === 'done' || state === 'lapsed' || state === 'locked';
  return (
    <section class="note stack" aria-labelledby="state">
      <h2 id="state">{say(LINK_STATE_TEXTS, language, `${state}-title`)}</h2>
      <p>{stateInWords(shown)}</p>
      {again && (
        <form method="post" action={shown.path}>
          <input type="hidden" name={TOKEN_FIELD} value={shown.formSecret} />
          <button class="button" name="do" value="link">
            {LINK_STATE_TEXTS[language].again}
          </button>
        </form>
      )}
      {signIn && (
        <p>
          <a href={shown.signInPath}>{LINK_PAGE_TEXTS[language]['sign-in-open']}</a>
        </p>
      )}
    </section>
  );
}

function stateInWords({ link, ended, spoken, language, timeZone }: MailLinkShown): string {
  const at = (instant: string) => formatInstant(instant, timeZone, language);
  const when = ended === undefined ? undefined : at(ended.at);
  switch (link.state) {
    case 'open':
      return spoken === undefined
        ? ''
        : say(LINK_STATE_TEXTS, language, 'spoken', { outcome: spoken.outcome, when: at(spoken.at) });
    case 'done':
      if (ended === undefined || when === undefined) return say(LINK_STATE_TEXTS, language, 'nothing');
      return ended.outcome === undefined
        ? say(LINK_STATE_TEXTS, language, 'done-plain', { by: ended.by, when })
        : say(LINK_STATE_TEXTS, language, 'done', { by: ended.by, when, outcome: ended.outcome });
    case 'lapsed':
      return when === undefined
        ? say(LINK_STATE_TEXTS, language, 'lapsed')
        : say(LINK_STATE_TEXTS, language, 'lapsed-at', { when });
    case 'withdrawn':
      return when === undefined
        ? say(LINK_STATE_TEXTS, language, 'withdrawn')
        : say(LINK_STATE_TEXTS, language, 'called-off', { when });
    case 'replaced':
    case 'expired':
    case 'locked':
      return say(LINK_STATE_TEXTS, language, link.state);
  }
}
