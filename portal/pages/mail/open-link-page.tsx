import type { Language } from '../../../core/rules/preferences.ts';
import { LINK_PAGE_TEXTS } from '../../../core/rules/texts/link-page-texts.ts';
import { Layout } from '../../parts/layout.tsx';
import { LinkSaid } from '../../parts/link-said.tsx';
import { TextAround } from '../../parts/text-around.tsx';
import { MAIL_TASK_PATH } from './mail-task.ts';

/** Where the script of the page, or who has none, sends the link. */
export const OPEN_LINK_PATH = '/t/open';

/**
 * The same page for everybody who reads the language: what stands behind `#` in a link reaches no server. The script sends it in a form of its
 * own; without scripts it is pasted.
 */
export function OpenLinkPage({ language, left }: { language: Language; left: boolean }) {
  const words = LINK_PAGE_TEXTS[language];
  return (
    <Layout title={words['open-title']} language={language}>
      <div class="narrow stack-l">
        <div class="page-head">
          <h1>{words['open-title']}</h1>
          <p class="lede">{words['open-lede']}</p>
        </div>
        {left && <LinkSaid said="left" language={language} />}
        <form method="post" action={OPEN_LINK_PATH} class="card stack" data-open-link={MAIL_TASK_PATH}>
          <div class="field">
            <label for="link">{words['link-label']}</label>
            <p class="hint" id="link-hint">
              {words['link-hint']}
            </p>
            <input
              type="text"
              id="link"
              name="link"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              maxlength={500}
              aria-describedby="link-hint"
            />
          </div>
          <button class="button">{words.open}</button>
        </form>
        <p>
          <TextAround text={words['sign-in-too']}>
            <a href="/sign-in">{words['sign-in-too-link']}</a>
          </TextAround>
        </p>
      </div>
    </Layout>
  );
}
