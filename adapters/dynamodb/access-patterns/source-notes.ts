import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod/mini';
import type { SourceNote } from '../../../core/rules/source.ts';
import type { StoreTable } from '../entities.ts';
import { keys } from '../keys.ts';
import { sourceNoteUpdate } from '../source-note-update.ts';
import type { StoreContext } from '../store-context.ts';

const Noted = z.object({ sk: z.string(), count: z.number(), lastAt: z.string() });

export async function noteSource(
  { client, tableName }: StoreContext,
  note: Pick<SourceNote, 'sourceId' | 'what' | 'lastAt'>,
): Promise<void> {
  await client.send(new UpdateCommand({ TableName: tableName, ...sourceNoteUpdate(note) }));
}

/** What was counted about a source. */
export async function readSourceNotes(table: StoreTable, sourceId: string): Promise<SourceNote[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ partition: keys.sourceNote(sourceId, '').pk })
    .options({ consistent: true, maxPages: Infinity })
    .send();
  return Items.map((item) => {
    const { sk, count, lastAt } = Noted.parse(item);
    return { sourceId, what: sk, count, lastAt };
  });
}
