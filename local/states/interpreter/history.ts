import * as z from 'zod';

/**
 * A history event as AWS writes it: `type`, and under the key of that type's details an object with AWS's
 * field names. `timestamp` is epoch milliseconds here and seconds on the wire.
 */
export const HistoryEvent = z.looseObject({
  id: z.number(),
  previousEventId: z.number(),
  timestamp: z.number(),
  type: z.string(),
});
export type HistoryEvent = z.infer<typeof HistoryEvent>;

/** On AWS a run fails when its history is full; the failure itself is the last event. */
export const maxHistoryEvents = 25_000;

type Details = Record<string, unknown>;

export type NewEvent = { type: string; details?: [key: string, details: Details] };

/** `TaskStateEntered` and so on: the event of entering any state. */
export function stateEntered(type: string, name: string, input: string): NewEvent {
  const details = { name, input, inputDetails: { truncated: false } };
  return { type: `${type}StateEntered`, details: ['stateEnteredEventDetails', details] };
}

export function stateExited(
  type: string,
  name: string,
  output: string,
  assigned: Record<string, string> | null,
): NewEvent {
  const variables = assigned
    ? { assignedVariables: assigned, assignedVariablesDetails: { truncated: false } }
    : {};
  const details = { name, output, outputDetails: { truncated: false }, ...variables };
  return { type: `${type}StateExited`, details: ['stateExitedEventDetails', details] };
}

/** Any event whose details key follows AWS's rule: the type in lower camel case + `EventDetails`. */
export function eventOf(type: string, details?: Details): NewEvent {
  if (!details) return { type };
  return { type, details: [`${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`, details] };
}
