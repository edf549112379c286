import * as z from 'zod';

import type { Case } from '../case.ts';
import { DataManagementStart } from './answers.ts';

/** What a run knows of one organization's register when it begins; rows only where a form can hold them. */
const OwnRegister = z.object({
  records: z.int(),
  rows: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        side: z.enum(['controller', 'processor']).exactOptional(),
      }),
    )
    .exactOptional(),
});

/** Findings of one kind about one organization, as one point to answer. */
export const Point = z.object({
  /** Unique in the organization, the same in every round. */
  id: z.string(),
  message: z.string(),
  /** Entries it is about; the first ones where there are many. */
  entries: z.array(z.string()),
  count: z.int(),
});
export type Point = z.infer<typeof Point>;

/** The same after everybody answered; words that stand with the point already are not kept twice. */
const RemainingPoint = Point.partial({ message: true, entries: true });

/** A retention rule that is due, as the form asks for it. */
const DueRule = z.object({ id: z.string(), title: z.string(), why: z.string() });
export type DueRule = z.infer<typeof DueRule>;

/** An agreement for which a review was started. */
const StartedReview = z.object({
  organizationId: z.string(),
  agreementId: z.string(),
  title: z.string(),
  why: z.string(),
});
export type StartedReview = z.infer<typeof StartedReview>;

/** What a run of this process keeps (`run.data`); lists by organization id. */
export const DataManagementData = z.object({
  start: DataManagementStart,
  /** Who takes part, in order of their ids; known once the registers have been opened. */
  organizations: z.array(z.string()).exactOptional(),
  registers: z.record(z.string(), OwnRegister).exactOptional(),
  /** What the check found, and what of it was still there when it was checked again. */
  points: z.record(z.string(), z.array(Point)).exactOptional(),
  remaining: z.record(z.string(), z.array(RemainingPoint)).exactOptional(),
  due: z.record(z.string(), z.array(DueRule)).exactOptional(),
  reviews: z.array(StartedReview).exactOptional(),
});
export type DataManagementData = z.infer<typeof DataManagementData>;

/** Throws a ZodError when the run is of another process: a defect. */
export function dataManagementOf({ run }: Pick<Case, 'run'>): DataManagementData {
  return DataManagementData.parse(run.data);
}

/** The points of an organization that are to be answered. */
export function pointsOf(data: DataManagementData, organizationId: string): Point[] {
  return data.points?.[organizationId] ?? [];
}

/** The points of an organization that are still there. */
export function remainingOf(data: DataManagementData, organizationId: string): Point[] {
  const points = pointsOf(data, organizationId);
  if (data.remaining === undefined) return points;
  return (data.remaining[organizationId] ?? []).map(({ id, count, message, entries }) => {
    const known = points.find((point) => point.id === id);
    return {
      id,
      count,
      message: message ?? known?.message ?? id,
      entries: entries ?? known?.entries ?? [],
    };
  });
}

/** What is still there, as a run keeps it. */
export function keptRemaining(
  data: DataManagementData,
  found: Record<string, Point[]>,
): NonNullable<DataManagementData['remaining']> {
  return Object.fromEntries(
    Object.entries(found).map(([organizationId, points]) => {
      const known = pointsOf(data, organizationId);
      return [
        organizationId,
        points.map((point) => {
          const same = known.some(({ id, message }) => id === point.id && message === point.message);
          return same ? { id: point.id, count: point.count } : point;
        }),
      ];
    }),
  );
}

/** All lists of a run share so many rows: every act of the run writes them again. */
const MOST_IN_ALL = 1500;

/** How many rows each of so many organizations can have, at most `most` and at least five. */
export function rowsForEach(organizations: number, most: number): number {
  return Math.max(5, Math.min(most, Math.floor(MOST_IN_ALL / Math.max(1, organizations))));
}
