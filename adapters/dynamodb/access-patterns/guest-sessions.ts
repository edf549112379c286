import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete';
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get';
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put';
import type { Store } from '../../../core/ports/store.ts';
import type { StoreEntities } from '../entities.ts';
import { epochOf } from '../epoch-of.ts';
import { keys } from '../keys.ts';

/** Browsers of guests, like those of people: whoever reads a session looks at `expiresAt`. */
export function createGuestSessions({
  guestSession: entity,
}: Pick<StoreEntities, 'guestSession'>): Pick<
  Store,
  'guestSession' | 'saveGuestSession' | 'endGuestSession'
> {
  return {
    async guestSession(idHash) {
      const { Item } = await entity
        .build(GetItemCommand)
        .key(keys.guestSession(idHash))
        .options({ consistent: true })
        .send();
      return Item?.body;
    },
    async saveGuestSession(session) {
      const { expiresAt } = session;
      const key = keys.guestSession(session.idHash);
      await entity
        .build(PutItemCommand)
        .item({ ...key, body: session, expiresAt, expiresEpoch: epochOf(expiresAt) })
        .send();
    },
    async endGuestSession(idHash) {
      await entity.build(DeleteItemCommand).key(keys.guestSession(idHash)).send();
    },
  };
}
