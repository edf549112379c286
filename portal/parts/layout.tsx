import type { Child } from 'hono/jsx';
import type { Language } from '../../core/rules/preferences.ts';
import type { Visitor } from '../session/current-session.ts';
import { FormToken } from './form-token.tsx';
import { PageFrame } from './page-frame.tsx';

export type Section = 'inbox' | 'runs' | 'products' | 'calendar' | 'registers' | 'start' | 'none';

type LayoutVisitor = Pick<Visitor, 'person'> & { session: Pick<Visitor['session'], 'formSecret'> };

interface LayoutProps {
  title: string;
  visitor?: LayoutVisitor | undefined;
  section?: Section;
  /** Zone in which the times of the page are shown. */
  timeZone?: string;
  /** Of the page; the portal behind the sign-in is in English. */
  language?: Language | undefined;
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
export function Layout({ title, visitor, section = 'none', timeZone, language, children }: LayoutProps) {
  return (
    <PageFrame
      title={`${title} – clause8`}
      timeZone={timeZone}
      language={language}
      foot="foot"
      head={
        <>
          <a class="brand" href="/">
            clause<span>8</span>
          </a>
          {visitor !== undefined && <Navigation visitor={visitor} section={section} />}
        </>
      }
    >
      {children}
    </PageFrame>
  );
}

function Navigation({ visitor, section }: { visitor: LayoutVisitor; section: Section }) {
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
