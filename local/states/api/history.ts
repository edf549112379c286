import * as z from 'zod';
import { HistoryEvent } from '../interpreter/history.ts';
import { parseJson } from '../json.ts';
import type { Core } from '../runtime/core.ts';
import { keys } from '../store/keys.ts';
import { ApiError } from './api-error.ts';
import { requireHead } from './executions.ts';
import { pageSize, placeOf, seconds, tokenFor } from './paging.ts';
import type { GetExecutionHistoryInput } from './schemas.ts';

const StoredEvents = z.array(HistoryEvent);

/** What `includeExecutionData: false` leaves out. */
const dataFields = new Set(['input', 'output', 'parameters', 'cause', 'assignedVariables']);

export async function getExecutionHistory(
  core: Core,
  request: z.output<typeof GetExecutionHistoryInput>,
): Promise<object> {
  const { key } = await requireHead(core, request.executionArn);
  const reverse = request.reverseOrder ?? false;
  const listing = `history ${key} ${reverse ? 'reverse' : 'forward'}`;
  const from = eventIdOf(placeOf(listing, request));
  const size = pageSize(request);
  const found = await readEvents(core, key, { from, size: size + 1, reverse });
  const page = found.slice(0, size);
  const following = found[size];
  const events = page.map((event) => toWire(event, request.includeExecutionData ?? true));
  return { events, ...(following ? { nextToken: tokenFor(listing, String(following.id)) } : {}) };
}

function eventIdOf(place: string | undefined): number | null {
  if (place === undefined) return null;
  const id = Number(place);
  if (!Number.isInteger(id)) throw new ApiError('InvalidToken', 'Invalid Token');
  return id;
}

type Reading = { from: number | null; size: number; reverse: boolean };

/** Events are stored in groups, one for each advance; a page may begin inside a group. */
async function readEvents(
  core: Core,
  key: string,
  { from, size, reverse }: Reading,
): Promise<HistoryEvent[]> {
  const prefix = keys.histories(key);
  const events: HistoryEvent[] = [];
  const wanted = (event: HistoryEvent): boolean =>
    from === null || (reverse ? event.id <= from : event.id >= from);
  let bound = await startOfGroup(core, key, { from, reverse });
  while (events.length < size) {
    const groups = await core.store.range(prefix, { ...bound, limit: 100, reverse });
    const last = groups.at(-1);
    if (!last) break;
    for (const [, text] of groups) {
      const group = StoredEvents.parse(parseJson(text));
      events.push(...(reverse ? group.reverse() : group).filter(wanted));
    }
    bound = reverse ? { before: last[0] } : { after: last[0] };
  }
  return events.slice(0, size);
}

/** The bound before the group that holds event `from`. */
async function startOfGroup(
  core: Core,
  key: string,
  { from, reverse }: Omit<Reading, 'size'>,
): Promise<{ before?: string; after?: string }> {
  if (from === null) return {};
  if (reverse) return { before: keys.history(key, from + 1) };
  const before = keys.history(key, from + 1);
  const [, previous] = await core.store.range(keys.histories(key), { before, limit: 2, reverse: true });
  return previous ? { after: previous[0] } : {};
}

function toWire(event: HistoryEvent, withData: boolean): object {
  const { id, previousEventId, timestamp, type, ...details } = event;
  const shown = withData
    ? details
    : Object.fromEntries(Object.entries(details).map(([name, value]) => [name, withoutData(value)]));
  return { timestamp: seconds(timestamp), type, id, previousEventId, ...shown };
}

function withoutData(details: unknown): object {
  return Object.fromEntries(Object.entries(details ?? {}).filter(([name]) => !dataFields.has(name)));
}
