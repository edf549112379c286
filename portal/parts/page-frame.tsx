import type { Child } from 'hono/jsx';
import type { Language } from '../../core/rules/preferences.ts';
import { PAGE_TEXTS } from '../../core/rules/texts/page-texts.ts';
import { say } from '../../core/rules/texts/topic.ts';
import { SCRIPT_PATH, STYLE_PATH } from '../assets/asset-address.ts';

interface PageFrameProps {
  /** As the browser's tab shows it. */
  title: string;
  /** Who this is, and where one can go. */
  head: Child;
  /** What is said at the foot of every page of the kind. */
  foot: 'foot' | 'foot-public';
  language?: Language | undefined;
  timeZone?: string | undefined;
  children?: Child;
}

/** What every page has around its content, for people with an account and without. */
export function PageFrame({ title, head, foot, language = 'en', timeZone, children }: PageFrameProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
        <script src={SCRIPT_PATH} defer></script>
      </head>
      <body>
        <a class="skip" href="#main">
          {PAGE_TEXTS[language].skip}
        </a>
        <header class="site-head">
          <div class="wrap">{head}</div>
        </header>
        <main id="main" tabindex={-1}>
          <div class="wrap">{children}</div>
        </main>
        <footer class="site-foot">
          <div class="wrap">
            {timeZone !== undefined && <span>{say(PAGE_TEXTS, language, 'times', { zone: timeZone })}</span>}
            <span>{PAGE_TEXTS[language][foot]}</span>
          </div>
        </footer>
      </body>
    </html>
  );
}
