import { CodedError } from '../../../core/rules/coded-error.ts';

/** What a call of DynamoDB answers; `error` is the short name of its exception. */
export type DoorAnswer =
  | { ok: true; output: Record<string, unknown> }
  | { ok: false; error: string; message: string; details: Record<string, unknown> };

/** One call of DynamoDB's JSON protocol, signed and retried by whoever gives it: `('GetItem', { TableName, … })`. */
export type DoorCall = (operation: string, input: Record<string, unknown>) => Promise<DoorAnswer>;

/** Throws `store.refused` with the name of the table's exception; its text may quote an item, so it stays here. */
export function outputOf(answer: DoorAnswer): Record<string, unknown> {
  if (answer.ok) return answer.output;
  throw new CodedError('store.refused', answer.error);
}
