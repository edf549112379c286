import type { Child } from 'hono/jsx';
import type { Visitor } from '../session/current-session.ts';
import { SCRIPT_PATH, STYLE_PATH } from '../assets/asset-address.ts';
import { FormToken } from './form-token.tsx';

export type Section = 'inbox' | 'runs' | 'products' | 'calendar' | 'registers' | 'start' | 'none';

interface LayoutProps {
  title: string;
  visitor?: Visitor | undefined;
  section?: Section;
  /** Zone in which the times of the page are shown. */
  timeZone?: string;
  children?: Child;
}

const SECTIONS: { id: Section; href: string; label: string }[] = [
  { id: 'inbox', href: '/', label: 'Inbox' },
  { id: 'runs', href: '/runs', label: 'Runs' },
  { id: 'calendar', href: '/calendar', label: 'Calendar' },
  { id: 'products', href: '/products', label: 'Work products' },
  { id: 'registers', href: '/registers', label: 'Registers' },
  { id: 'start', href: '/start', label: 'Start' },
];

/** The frame of every page. */
export function Layout({ title, visitor, section = 'none', timeZone, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – clause8`}</title>
        <link rel="stylesheet" href={STYLE_PATH} />
        <script src={SCRIPT_PATH} defer></script>
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to content
        </a>
        <header class="site-head">
          <div class="wrap">
            <a class="brand" href="/">
              clause<span>8</span>
            </a>
            {visitor !== undefined && <Navigation visitor={visitor} section={section} />}
          </div>
        </header>
        <main id="main" tabindex={-1}>
          <div class="wrap">{children}</div>
        </main>
        <footer class="site-foot">
          <div class="wrap">
            {timeZone !== undefined && <span>Times are in {timeZone}.</span>}
            <span>Every decision is kept as evidence.</span>
          </div>
        </footer>
      </body>
    </html>
  );
}

function Navigation({ visitor, section }: { visitor: Visitor; section: Section }) {
  return (
    <>
      <nav class="site-nav" aria-label="Main">
        {SECTIONS.map(({ id, href, label }) => (
          <a href={href} aria-current={id === section ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <div class="who">
        {visitor.person.memberships.some(({ roles }) => roles.includes('contact')) && (
          <a href="/moderation">Words of the public</a>
        )}
        <a href="/me">{visitor.person.name}</a>
        <form method="post" action="/sign-out" class="inline-form">
          <FormToken visitor={visitor} />
          <button class="button quiet small">Sign out</button>
        </form>
      </div>
    </>
  );
}
