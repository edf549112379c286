import type { Child } from 'hono/jsx';
import type { Language } from '../../core/rules/preferences.ts';
import { PageFrame } from './page-frame.tsx';

interface PublicLayoutProps {
  title: string;
  /** Whose pages these are. */
  owner?: string | undefined;
  /** The ecosystem's public pages have a menu, the page of a guest has none. */
  menu?: boolean;
  timeZone?: string;
  /** Of the page; the menu and what it leads to are in English. */
  language?: Language | undefined;
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
export function PublicLayout({
  title,
  owner,
  menu = false,
  timeZone,
  language,
  children,
}: PublicLayoutProps) {
  return (
    <PageFrame
      title={owner === undefined ? title : `${title} – ${owner}`}
      timeZone={timeZone}
      language={language}
      foot="foot-public"
      head={
        <>
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
        </>
      }
    >
      {children}
    </PageFrame>
  );
}
