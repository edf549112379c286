/** How bad a sender says it is; what it is to the data is for triage. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * What a sender's event is to its incident. Only `opens` may start a case, or an `updates` by which one that opened
 * becomes severe enough; otherwise `updates` and `resolves` are evidence for the case there is, or wait for one.
 */
export type Phase = 'opens' | 'updates' | 'resolves';

/**
 * The one description that every sender's event is brought to. What the sender did not say is absent: it is asked at
 * triage and never made up.
 */
export interface Report {
  /** The sender's name of the incident, unique in an organization for the life of the case. */
  key: string;
  phase: Phase;
  /** One line, at most 200 characters. */
  title: string;
  /** At most 4,000 characters. */
  summary?: string;
  /** ISO-8601 instants with milliseconds, in UTC. */
  occurredAt?: string;
  detectedAt?: string;
  severity?: Severity;
  url?: string;
  /** The sender says itself that it is only a sample. */
  sample?: true;
}

/** One event of a delivery. `id`: its own id where the sender has one that is signed; otherwise the body's hash serves. */
export interface Event {
  id?: string;
  /** The id stands in a header that no signature covers: where there is an id that is signed, that one counts. */
  unsigned?: true;
  report: Report;
  /** Its part of the body, where a body may hold several. */
  part?: unknown;
}

export interface FieldProblem {
  field: string;
  message: string;
}

/** What a body says. */
export type Reading =
  | { result: 'events'; events: Event[] }
  /** Understood, and of no interest: a ping, an event of another kind. */
  | { result: 'nothing' }
  | { result: 'bad'; problems: FieldProblem[] };

export function one(report: Report, id?: string): Reading {
  return { result: 'events', events: [{ report, ...(id === undefined ? {} : { id }) }] };
}

export function bad(field: string, message: string): Reading {
  return { result: 'bad', problems: [{ field, message }] };
}

export function graver(one: Severity | undefined, other: Severity | undefined): Severity | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return SEVERITIES.indexOf(one) >= SEVERITIES.indexOf(other) ? one : other;
}

/** Whether a severity reaches a threshold; one that was not given does: nobody may miss it for that. */
export function reaches(severity: Severity | undefined, least: Severity | undefined): boolean {
  if (severity === undefined || least === undefined) return true;
  return SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(least);
}
