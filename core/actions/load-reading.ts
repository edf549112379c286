import type { Ports } from '../ports.ts';
import type { CalendarItem } from '../rules/calendar-item.ts';
import type { Case } from '../rules/case.ts';
import { latestOfSeries } from '../rules/product/series.ts';
import type { LatestProduct, Reading, Reads, ReadsOf } from '../rules/reading.ts';
import type { RegisterEntry } from '../rules/register-entry.ts';
import type { WorkProduct } from '../rules/work-product.ts';
import { eachOf } from './each-of.ts';
import { loadCalendar } from './load-calendar.ts';
import { openProduct } from './open-product.ts';
import { wholeList } from './whole-list.ts';
import { later } from '../rules/later.ts';

type Needs = Pick<Ports, 'store' | 'objects'>;

/** So many reads at a time: 300 organizations are asked without 300 connections. */
const AT_ONCE = 16;
const YEAR_MS = 366 * 86_400_000;

/**
 * What a rule asked for, read: every entry of the registers it names, and the latest product of each series with its
 * sealed document. Without `reads` only the case and the organizations. Throws `product.altered` when a stored
 * document is not what was sealed.
 */
export async function loadReading(
  ports: Needs,
  aCase: Case,
  reads: ReadsOf | undefined,
  at: string,
  place?: { scope: string; organizationId?: string },
): Promise<Reading> {
  const organizations = await ports.store.organizations();
  const asked = reads?.(aCase, organizations, place) ?? {};
  const all = organizations.map(({ id }) => id);
  const [registers, products] = await Promise.all([
    readRegisters(ports, asked.registers, all),
    readProducts(ports, asked.products, all, aCase.run.id),
  ]);
  const { contributionsTo } = asked;
  const contributions =
    contributionsTo === undefined
      ? {}
      : { contributions: await wholeList((page) => ports.store.contributions(contributionsTo, page)) };
  const calendar = asked.calendar === true ? { calendar: await yearFrom(ports, at) } : {};
  return { case: aCase, organizations, registers, products, ...contributions, ...calendar, at };
}

/** What falls due within a year. */
function yearFrom({ store }: Needs, at: string): Promise<CalendarItem[]> {
  const until = later(at, YEAR_MS).slice(0, 10);
  return loadCalendar(store, { now: at, from: at.slice(0, 10), until, reviewsOf: [] });
}

async function readRegisters(
  ports: Needs,
  asked: Reads['registers'],
  all: string[],
): Promise<RegisterEntry[]> {
  if (asked === undefined) return [];
  const places = (asked.organizationIds ?? all).flatMap((organizationId) =>
    asked.kinds.map((kind) => ({ organizationId, kind })),
  );
  const found = await eachOf(places, AT_ONCE, ({ organizationId, kind }) =>
    wholeList((page) => ports.store.register(organizationId, kind, page)),
  );
  return found.flat();
}

async function readProducts(
  ports: Needs,
  asked: Reads['products'],
  all: string[],
  runId: string,
): Promise<LatestProduct[]> {
  if (asked === undefined) return [];
  const found = await eachOf(asked.organizationIds ?? all, AT_ONCE, (id) => productsOf(ports, id));
  const wanted = found
    .flat()
    .filter((product) => product.runId !== runId && asked.kinds.includes(product.kind));
  return eachOf(latestOfSeries(wanted), AT_ONCE, async (product) => ({
    product,
    document: await openProduct(ports, product),
  }));
}

/** Every product of an organization, newest first. */
export function productsOf(ports: Pick<Ports, 'store'>, organizationId: string): Promise<WorkProduct[]> {
  return wholeList((page) => ports.store.products(organizationId, page));
}
