import * as z from 'zod';

/**
 * The three registers of incidents are written by runs of the breach process in its own terms (breach/): their data are
 * passed on whole.
 */
export const IncidentEntry = z.looseObject({});
export type IncidentEntry = z.infer<typeof IncidentEntry>;
