/** Reasons that say "not now": others were faster, or the table is too busy. Read again, then try again. */
export const CONFLICT_REASONS: ReadonlySet<string> = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);
