import type { Child } from 'hono/jsx';
import { SCRIPT_PATH, STYLE_PATH } from '../assets/asset-address.ts';

interface PublicLayoutProps {
  title: string;
  /** Whose pages these are. */
  owner?: string | undefined;
  /** The ecosystem's public pages have a menu, the page of a guest has none. */
  menu?: boolean;
  timeZone?: string;
  children?: Child;
}

const SECTIONS = [
  { href: '/public/consultations', label: 'Have your say' },
  { href: '/public/request', label: 'Your data' },
  { href: '/public/complaint', label: 'Complain' },
  { href: '/public/products', label: 'Published' },
  { href: '/public/sensors', label: 'Sensors' },
  { href: '/public/algorithms', label: 'Algorithms' },
];

/** The frame of pages for people without an account: nothing of the portal behind them. */
export function PublicLayout({ title, owner, menu = false, timeZone, children }: PublicLayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{owner === undefined ? title : `${title} – ${owner}`}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
        <script src={SCRIPT_PATH} defer></script>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header class="site-head">
          <div class="wrap">
            {menu ? (
              <a class="brand" href="/public">
                {owner ?? 'clause8'}
              </a>
            ) : (
              <span class="brand">{owner ?? 'clause8'}</span>
            )}
            {menu && (
              <nav class="site-nav" aria-label="Main">
                {SECTIONS.map(({ href, label }) => (
                  <a href={href}>{label}</a>
                ))}
              </nav>
            )}
          </div>
        </header>
        <main id="main" tabindex={-1}>
          <div class="wrap">{children}</div>
        </main>
        <footer class="site-foot">
          <div class="wrap">
            {timeZone !== undefined && <span>Times are in {timeZone}.</span>}
            <span>No account, no tracking: these pages set no cookie unless you enter a code.</span>
          </div>
        </footer>
      </body>
    </html>
  );
}
