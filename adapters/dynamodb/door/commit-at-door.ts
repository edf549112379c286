import { randomUUID } from 'node:crypto';
import { CONFLICT_REASONS } from '../conflict-reasons.ts';
import type { PlannedWrite } from '../plan-transaction.ts';
import { toAttributes } from './attributes.ts';
import { outputOf, type DoorAnswer, type DoorCall } from './door-call.ts';

type Action = Record<string, unknown> & { ConditionExpression?: string };

/**
 * `commit.ts` over the door's calls: one changed item alone needs no transaction; a new one does, because only a
 * transaction repeats safely (by its token) when an answer was lost. Throws `store.refused`.
 */
export async function commitAtDoor(
  call: DoorCall,
  planned: PlannedWrite[],
): Promise<'committed' | 'conflict'> {
  const answer = await send(call, planned.map(jsonOf));
  if (!answer.ok && isConflict(answer)) return 'conflict';
  outputOf(answer);
  return 'committed';
}

function send(call: DoorCall, planned: { kind: 'Put' | 'Delete'; action: Action }[]): Promise<DoorAnswer> {
  const [only, ...others] = planned;
  const condition = only?.action.ConditionExpression;
  if (only === undefined || others.length > 0 || condition?.startsWith('attribute_not_exists') !== false)
    return call('TransactWriteItems', {
      TransactItems: planned.map(({ kind, action }) => ({ [kind]: action })),
      ClientRequestToken: randomUUID(),
    });
  return call(`${only.kind}Item`, only.action);
}

function jsonOf({ Put, Delete }: PlannedWrite): { kind: 'Put' | 'Delete'; action: Action } {
  if (Put !== undefined)
    return {
      kind: 'Put',
      action: { ...conditionOf(Put), TableName: Put.TableName, Item: toAttributes(Put.Item ?? {}) },
    };
  return {
    kind: 'Delete',
    action: {
      ...conditionOf(Delete ?? {}),
      TableName: Delete?.TableName,
      Key: toAttributes(Delete?.Key ?? {}),
    },
  };
}

function conditionOf(action: NonNullable<PlannedWrite['Put'] | PlannedWrite['Delete']> | object): Action {
  if (!('ConditionExpression' in action) || action.ConditionExpression === undefined) return {};
  const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = action;
  return {
    ConditionExpression,
    ...(ExpressionAttributeNames === undefined ? {} : { ExpressionAttributeNames }),
    ...(ExpressionAttributeValues === undefined
      ? {}
      : { ExpressionAttributeValues: toAttributes(ExpressionAttributeValues) }),
  };
}

function isConflict({ error, details }: Extract<DoorAnswer, { ok: false }>): boolean {
  if (error !== 'TransactionCanceledException')
    return error === 'ConditionalCheckFailedException' || error === 'TransactionConflictException';
  const { CancellationReasons: reasons } = details;
  return Array.isArray(reasons) && reasons.some((reason: unknown) => CONFLICT_REASONS.has(codeOf(reason)));
}

function codeOf(reason: unknown): string {
  return typeof reason === 'object' && reason !== null && 'Code' in reason ? String(reason.Code) : '';
}
