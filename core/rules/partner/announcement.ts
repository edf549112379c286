import { createHash } from 'node:crypto';
import type { AnnouncementType } from './announcement-types.ts';
import type { Announcement, Endpoint } from './endpoint.ts';
import { later } from '../later.ts';

/** Thin: what it is about, until when, where to read it. Never a title, a name or an answer. */
export interface AnnouncementData {
  organization: string;
  run?: string;
  /** Left out where the run is private: the address of an endpoint is known to more people than the run. */
  process?: string;
  /** Number of the event in its run: gaps are usual, order of arrival is not promised. */
  sequence?: number;
  task?: string;
  clock?: string;
  products?: string[];
  endpoint?: string;
  /** Instant. */
  dueAt?: string;
  /** Page of the portal; who opens it signs in. */
  link: string;
}

/** So long whoever reads the stream has for it before the sweep has it sent again. */
export const LEASE_MS = 2 * 60_000;
/** So long what was sent can be looked at and sent again. */
export const KEPT_MS = 30 * 24 * 3_600_000;
/** A product run can publish many; the rest is read there. */
const MOST_PRODUCTS = 20;

/** The same event is the same announcement for an endpoint, whoever makes it and how often. No dot: it would shift what is signed. */
export function announcementId(endpointId: string, runId: string, sequence: number): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([endpointId, runId, sequence]))
    .digest('hex');
  return `evt_${hash.slice(0, 40)}`;
}

/** A new announcement, ready to be sent. `at`: when it happened; `now`: when this is written. */
export function newAnnouncement(
  endpoint: Pick<Endpoint, 'id' | 'organizationId'>,
  {
    id,
    type,
    at,
    data,
  }: { id: string; type: AnnouncementType; at: string; data: Omit<AnnouncementData, 'organization'> },
  now: string,
): Announcement {
  const { products, ...rest } = data;
  const listed = products === undefined ? {} : { products: products.slice(0, MOST_PRODUCTS) };
  const body = { type, timestamp: at, data: { organization: endpoint.organizationId, ...rest, ...listed } };
  return {
    id,
    endpointId: endpoint.id,
    organizationId: endpoint.organizationId,
    type,
    at,
    body: JSON.stringify(body),
    status: 'waiting',
    attempts: [],
    tries: 0,
    ready: true,
    nextAt: later(now, LEASE_MS),
    expiresAt: later(now, KEPT_MS),
    version: 1,
  };
}

/** The same once more, under its id, from the beginning of the plan. */
export function begunAgain({ held: _held, ...before }: Announcement, now: string): Announcement {
  return {
    ...before,
    status: 'waiting',
    tries: 0,
    ready: true,
    nextAt: later(now, LEASE_MS),
    expiresAt: later(now, KEPT_MS),
    version: before.version + 1,
  };
}

/** Has it sent by whoever reads the stream; what leaves no note of it comes again. */
export function madeReady({ held: _held, ...before }: Announcement, now: string): Announcement {
  return { ...before, ready: true, nextAt: later(now, LEASE_MS), version: before.version + 1 };
}

/** Whether an endpoint is told of this: it is on, it wants the type, and it was there when it happened. */
export function wants(endpoint: Endpoint, type: string, at: string): boolean {
  const chosen = endpoint.types.length === 0 || endpoint.types.includes(type);
  return endpoint.enabled && chosen && endpoint.createdAt <= at;
}
