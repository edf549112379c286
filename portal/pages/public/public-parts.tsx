import type { Child } from 'hono/jsx';
import { PublicLayout } from '../../parts/public-layout.tsx';

/** Names of what a public form carries besides its answers. */
export const STAMP_FIELD = '_stamp';
/** Nobody sees it; whoever fills in every field he finds, fills it in. */
export const TRAP_FIELD = 'website';

export function Stamp({ stamp }: { stamp: string }) {
  return (
    <>
      <input type="hidden" name={STAMP_FIELD} value={stamp} />
      <div class="visually-hidden" aria-hidden="true">
        <label for="leave-empty">Leave this empty</label>
        <input id="leave-empty" name={TRAP_FIELD} type="text" tabindex={-1} autocomplete="off" value="" />
      </div>
    </>
  );
}

interface PublicPageProps {
  title: string;
  owner: string | undefined;
  lede?: string;
  timeZone?: string;
  wide?: boolean;
  children?: Child;
}

export function PublicPage({ title, owner, lede, timeZone, wide = false, children }: PublicPageProps) {
  return (
    <PublicLayout title={title} owner={owner} menu {...(timeZone === undefined ? {} : { timeZone })}>
      <div class={wide ? 'stack-l' : 'narrow stack-l'}>
        <div class="page-head">
          <h1>{title.replace(/^Error: /, '')}</h1>
          {lede !== undefined && <p class="lede">{lede}</p>}
        </div>
        {children}
      </div>
    </PublicLayout>
  );
}
