import * as z from 'zod';

export const Instant = z.string().meta({ format: 'date-time', description: 'ISO 8601, UTC.' });

const PersonActor = z.object({
  kind: z.literal('person'),
  personId: z.string(),
  organizationId: z.string(),
  onBehalfOf: z.string().exactOptional(),
  channel: z.string(),
});
const SourceActor = z.object({
  kind: z.literal('source'),
  sourceId: z.string(),
  organizationId: z.string(),
});
const GuestActor = z.object({ kind: z.literal('guest'), taskId: z.string(), organizationId: z.string() });
const PublicActor = z.object({ kind: z.literal('public'), organizationId: z.string() });
const SystemActor = z.object({ kind: z.literal('system'), name: z.string() });

/** Whoever did something, as the evidence names them. */
export const ActorBody = z.discriminatedUnion('kind', [
  PersonActor,
  SourceActor,
  GuestActor,
  PublicActor,
  SystemActor,
]);

/** An actor as the reader may know them. */
export const ShownActorBody = z.discriminatedUnion('kind', [
  PersonActor.extend({
    personId: z.string().exactOptional().meta({ description: 'Of people of your own organizations only.' }),
  }),
  SourceActor,
  GuestActor,
  PublicActor,
  SystemActor,
]);

/** Ids in paths: nothing that could be a path itself. */
export const Id = z.string().regex(/^[\w.~-]{1,300}$/);

export const NoParams = z.object({});
export const NoQuery = z.object({});
export const RunParams = z.object({ runId: Id });
export const TaskParams = z.object({ taskId: Id });

export const PageQuery = z.object({
  after: z.string().max(2000).optional().meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** A page of a list; `next` is absent on the last one. */
export function pageBody<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().exactOptional() });
}

/** What the core calls a page, from a query. */
export function pageRequest(query: { after?: string | undefined; limit: number }): {
  limit: number;
  after?: string;
} {
  return { limit: query.limit, ...(query.after === undefined ? {} : { after: query.after }) };
}
