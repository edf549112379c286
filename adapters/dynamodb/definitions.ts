import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../core/ports/store.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { encodeBody } from './body-codec.ts';
import { keys } from './keys.ts';
import { readRow } from './read-row.ts';
import type { StoreContext } from './store-context.ts';
import type { StoredItem } from './stored-item.ts';

/** More than a deployment has; a full memory is emptied and fills again. */
const REMEMBERED = 50;

/** Definition snapshots: stored once under their hash, and remembered, since what a hash names never changes. */
export function createDefinitions(context: StoreContext): Pick<Store, 'saveDefinition' | 'definition'> {
  const known = new Map<string, ProcessDefinition>();
  const remember = (hash: string, definition: ProcessDefinition) => {
    if (known.size >= REMEMBERED) known.clear();
    known.set(hash, definition);
  };
  const read = async (hash: string) => (await readRow(context, 'definition', keys.definition(hash)))?.body;
  return {
    async saveDefinition(hash, definition) {
      if (known.has(hash)) return;
      // A put costs by size even when its condition fails; a look is cheap.
      if ((await read(hash)) === undefined) {
        const item: StoredItem = {
          ...keys.definition(hash),
          type: 'definition',
          body: encodeBody(definition),
        };
        await context.client.send(new PutCommand({ TableName: context.tableName, Item: item }));
      }
      remember(hash, definition);
    },
    async definition(hash) {
      const definition = known.get(hash) ?? (await read(hash));
      if (definition !== undefined) remember(hash, definition);
      return definition;
    },
  };
}
