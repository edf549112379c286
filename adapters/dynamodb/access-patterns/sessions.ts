import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import type { Store } from '../../../core/ports/store.ts';
import type { StoreEntities } from '../entities.ts';
import { epochOf } from '../epoch-of.ts';
import { keys } from '../keys.ts';

/** Signed-in browsers. Whoever reads a session looks at `expiresAt`; the table drops old ones some time later. */
export function createSessions({
  session: entity,
}: Pick<StoreEntities, 'session'>): Pick<Store, 'session' | 'saveSession' | 'endSession'> {
  return {
    async session(idHash) {
      const { Item } = await entity
        .build(GetItemCommand)
        .key(keys.session(idHash))
        .options({ consistent: true })
        .send();
      return Item?.body;
    },
    async saveSession(session) {
      const { expiresAt } = session;
      await entity
        .build(PutItemCommand)
        .item({ ...keys.session(session.idHash), body: session, expiresAt, expiresEpoch: epochOf(expiresAt) })
        .send();
    },
    async endSession(idHash) {
      await entity.build(DeleteItemCommand).key(keys.session(idHash)).send();
    },
  };
}
