/** Time is a dependency: an ISO-8601 UTC instant with milliseconds. */
export type Now = () => string;

/** Waits between attempts of a conflicting transaction. */
export type Pause = (milliseconds: number) => Promise<void>;
