import { sayDay } from '../../../core/rules/calendar/say-moment.ts';
import type { CalendarItem } from '../../../core/rules/calendar-item.ts';
import { Chip } from '../../parts/chip.tsx';
import { Flash } from '../../parts/flash.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

const KINDS: Record<CalendarItem['kind'], string> = {
  cycle: 'Begins by itself',
  clock: 'Time limit',
  review: 'Review',
};

export interface CalendarShown {
  visitor: Visitor;
  items: CalendarItem[];
  /** Whether there is anything this person may plan. */
  mayPlan: boolean;
  names: NameBook;
  timeZone: string;
  said: string | null;
}

/** What falls due, month by month. */
export function CalendarPage({ shown }: { shown: CalendarShown }) {
  const { visitor, items, timeZone } = shown;
  const late = items.filter((item) => item.late);
  const months = byMonth(items.filter((item) => !item.late));
  return (
    <Layout title="Calendar" visitor={visitor} section="calendar" timeZone={timeZone}>
      <div class="page-head">
        <h1>Calendar</h1>
        <p class="lede">What falls due within a year: time limits, reviews, and what begins by itself.</p>
      </div>
      <Flash said={shown.said} />
      {shown.mayPlan && (
        <p>
          <a class="button secondary" href="/calendar/plan">
            Plan something that begins by itself
          </a>
        </p>
      )}
      {items.length === 0 && (
        <div class="empty">
          <h2>Nothing falls due</h2>
          <p>Time limits, reviews and planned processes appear here as soon as there are any.</p>
        </div>
      )}
      {late.length > 0 && <Month title="Late" items={late} shown={shown} />}
      {months.map(([month, inMonth]) => (
        <Month title={monthInWords(month)} items={inMonth} shown={shown} />
      ))}
    </Layout>
  );
}

function Month({ title, items, shown }: { title: string; items: CalendarItem[]; shown: CalendarShown }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      <table class="cards-on-phone">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What</th>
            <th scope="col">Organization</th>
            <th scope="col">Kind</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr>
              <td class="nowrap">
                <time datetime={item.on}>{sayDay(item.on)}</time>
              </td>
              <td>
                <ItemTitle item={item} />
              </td>
              <td data-label="Organization">{shown.names.organization(item.organizationId)}</td>
              <td data-label="Kind">
                <Chip tone={item.late ? 'late' : 'outline'} text={item.late ? 'Late' : KINDS[item.kind]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ItemTitle({ item }: { item: CalendarItem }) {
  const href = addressOf(item);
  return href === undefined ? <>{item.title}</> : <a href={href}>{item.title}</a>;
}

function addressOf({
  kind,
  runId,
  clockId,
  cycleId,
  register,
  organizationId,
}: CalendarItem): string | undefined {
  if (kind === 'clock' && runId !== undefined && clockId !== undefined)
    return `/runs/${runId}/clocks/${encodeURIComponent(clockId)}`;
  if (cycleId !== undefined) return `/calendar/cycles/${encodeURIComponent(cycleId)}`;
  return register === undefined
    ? undefined
    : `/registers/${organizationId}/${register.kind}/${encodeURIComponent(register.id)}`;
}

function byMonth(items: CalendarItem[]): [string, CalendarItem[]][] {
  const months = new Map<string, CalendarItem[]>();
  for (const item of items) {
    const month = item.on.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months];
}

function monthInWords(month: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00.000Z`),
  );
}
