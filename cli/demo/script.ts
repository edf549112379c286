/** Which organization plays which part in the demo breach, by id. */
export interface Cast {
  /** Coordinates the ecosystem. */
  lead: string;
  controller: string;
  jointController: string;
  processor: string;
}

/** What a player knows when a task is in front of them. */
export interface Scene {
  /** Virtual time, ISO. */
  now: string;
  runId: string;
  stepId: string;
  /** `task` or `approval`; absent where only the task's address is known. */
  kind?: string;
  /** '' or the item of a fan-out: an organization, or `<organization>.<item>`. */
  scope: string;
  organizationId: string;
  /** 1 the first time the step is entered. */
  round: number;
  personId: string;
  cast: Cast;
  /** Answers that are already filled in, e.g. a drafted filing. */
  draft: Record<string, unknown>;
}

export type Act =
  | { kind: 'answers'; answers: Record<string, unknown> }
  | { kind: 'decision'; outcome: string; reason?: string };

/** How a step is answered, by step id; `undefined` leaves the task alone this time. */
export type BreachScript = Record<string, (scene: Scene) => Act | undefined>;

/** An instant some hours before (negative) or after another. */
export function hoursFrom(instant: string, hours: number): string {
  return new Date(Date.parse(instant) + hours * 3_600_000).toISOString();
}

export function answers(value: Record<string, unknown>): Act {
  return { kind: 'answers', answers: value };
}

export function decision(outcome: string, reason?: string): Act {
  return { kind: 'decision', outcome, ...(reason === undefined ? {} : { reason }) };
}
