import type { SourceNote } from '../../core/rules/source.ts';
import { keys, type Key } from './keys.ts';

/** One atomic addition to the count of something about a source: however many count at once, none is lost. */
export function sourceNoteUpdate({
  sourceId,
  what,
  lastAt,
}: Pick<SourceNote, 'sourceId' | 'what' | 'lastAt'>): {
  Key: Key;
  UpdateExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, string | number>;
} {
  return {
    Key: keys.sourceNote(sourceId, what),
    UpdateExpression: 'ADD #count :one SET #type = :type, #lastAt = :lastAt',
    ExpressionAttributeNames: { '#count': 'count', '#type': 'type', '#lastAt': 'lastAt' },
    ExpressionAttributeValues: { ':one': 1, ':type': 'sourceNote', ':lastAt': lastAt },
  };
}
