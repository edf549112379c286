import { pageCloses } from './engagement/moments.ts';
import type { Case } from './case.ts';
import type { Organization } from './organization.ts';

/** A moment of the case that a `clock` step waits for; undefined goes on at once. It must not move once it is reached. */
export type Moment = (aCase: Case, organizations: readonly Organization[]) => string | undefined;

/** By the name a definition gives it. */
export const MOMENTS: Readonly<Record<string, Moment>> = {
  'engagement-closes': pageCloses,
};
