import type { EvidenceEvent } from '../evidence-event.ts';
import { TYPE_OF_EVENT, type AnnouncementType } from './announcement-types.ts';

/** What an event says to partners: its type and what it is about, as far as the event itself tells. */
export interface AnnouncedEvent {
  type: AnnouncementType;
  about:
    | { kind: 'run'; organizationId?: string }
    | { kind: 'task'; taskId: string }
    | { kind: 'clock'; clockId: string; organizationId: string; dueAt?: string }
    /** `<organization>/<id>` */
    | { kind: 'product'; products: string[] };
}

/** What is announced of an event; undefined for what partners are not told. */
export function announcedEvent({ type, data }: EvidenceEvent): AnnouncedEvent | undefined {
  const announced = TYPE_OF_EVENT[type];
  if (announced === undefined) return undefined;
  const { taskId, clockId, organizationId, strictAt } = data;
  if (announced.startsWith('task.'))
    return typeof taskId === 'string' ? { type: announced, about: { kind: 'task', taskId } } : undefined;
  if (announced.startsWith('clock.')) {
    if (typeof clockId !== 'string' || typeof organizationId !== 'string') return undefined;
    const dueAt = typeof strictAt === 'string' ? { dueAt: strictAt } : {};
    return { type: announced, about: { kind: 'clock', clockId, organizationId, ...dueAt } };
  }
  if (announced.startsWith('product.'))
    return { type: announced, about: { kind: 'product', products: productsIn(data) } };
  if (type === 'party-joined')
    return typeof organizationId === 'string'
      ? { type: announced, about: { kind: 'run', organizationId } }
      : undefined;
  return { type: type === 'run-ended' ? endOf(data.status) : announced, about: { kind: 'run' } };
}

function endOf(status: unknown): AnnouncementType {
  if (status === 'stopped') return 'run.stopped';
  return status === 'failed' ? 'run.failed' : 'run.completed';
}

function productsIn({ products, product }: Record<string, unknown>): string[] {
  const named = Array.isArray(products) ? products : [product];
  return named.filter((name): name is string => typeof name === 'string' && name.includes('/'));
}
