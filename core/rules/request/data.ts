import * as z from 'zod';

import type { Case } from '../case.ts';
import { RequestStart } from './answers.ts';

/** An answer that has been made available. */
export const Delivered = z.object({ deliveredAt: z.string() });

/** What a request keeps about its subject (`run.data`); the only place, with answers, where the person is named. */
export const RequestData = z.object({
  /** What the person was told to name in letters and calls. */
  reference: z.string(),
  request: RequestStart,
  /** The organization that the request came to. */
  addressedTo: z.string(),
  receivedAt: z.string(),
  acknowledgedAt: z.string().exactOptional(),
  /** By controller: when each answer was made available. */
  delivered: z.record(z.string(), Delivered).exactOptional(),
});
export type RequestData = z.infer<typeof RequestData>;

/** Throws a ZodError when the run is no request: a defect. */
export function requestData(aCase: Pick<Case, 'run'>): RequestData {
  return RequestData.parse(aCase.run.data);
}

/** Whether the person gave no mail address: whatever they are told goes by post. */
export function isByPost(aCase: Pick<Case, 'run'>): boolean {
  return requestData(aCase).request.email === undefined;
}

/** A short number that says nothing about the person, made from the run's id: `R-7K2M9QXA`. */
export function referenceOf(runId: string): string {
  const letters = runId.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
  return `R-${letters.slice(-8)}`;
}
