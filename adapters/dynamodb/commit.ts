import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Transaction } from '../../core/ports/transaction.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { CONFLICT_REASONS } from './conflict-reasons.ts';
import { planTransaction, type PlannedWrite } from './plan-transaction.ts';
import type { StoreContext } from './store-context.ts';

const MAX_TEXT = 300;

/**
 * All or nothing. `conflict`: an item is not as the transaction says, and nothing was written.
 * Throws `store.item-too-large` (more than 400 KB in one item, 4 MB in all), `store.invalid-item` (the table cannot
 * take it) and the defects of `planTransaction`; throttles and network faults are retried by the SDK, then thrown.
 */
export async function commit(
  context: StoreContext,
  transaction: Transaction,
): Promise<'committed' | 'conflict'> {
  const planned = planTransaction(context.tableName, transaction);
  try {
    await send(context, planned);
    return 'committed';
  } catch (error) {
    if (isConflict(error)) return 'conflict';
    throw faultOf(error);
  }
}

/**
 * One item alone needs no transaction, which costs twice as much. Not for a new item: when the answer is lost, the
 * SDK's second attempt would find the first one's item, while a transaction repeats safely by its request token.
 */
async function send({ client }: StoreContext, planned: PlannedWrite[]): Promise<void> {
  const [only, ...others] = planned;
  const condition = only?.Put?.ConditionExpression ?? only?.Delete?.ConditionExpression;
  if (others.length > 0 || condition === undefined || condition.startsWith('attribute_not_exists'))
    await client.send(new TransactWriteCommand({ TransactItems: planned }));
  else if (only?.Put !== undefined) await client.send(new PutCommand(only.Put));
  else if (only?.Delete !== undefined) await client.send(new DeleteCommand(only.Delete));
}

function isConflict(error: unknown): boolean {
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).some(
      ({ Code }) => Code !== undefined && CONFLICT_REASONS.has(Code),
    );
  return error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException;
}

/** Faults of the request itself, by our codes. The table's text is cut before it quotes an item: that may be personal. */
function faultOf(error: unknown): unknown {
  const isTheRequest =
    error instanceof TransactionCanceledException ||
    (error instanceof DynamoDBServiceException && error.name === 'ValidationException');
  if (!isTheRequest) return error;
  const reasons = error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []) : [];
  const said = [error.message, ...reasons.map(({ Message }) => Message ?? '')].join(' ').trim();
  const safe = said.replace(/Value '.*/s, '…').slice(0, MAX_TEXT);
  return new CodedError(
    /item size|size of (the )?items/i.test(said) ? 'store.item-too-large' : 'store.invalid-item',
    safe,
  );
}
