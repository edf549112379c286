import { describe, expect, test } from '@jest/globals';
import {
  sampleDelivery,
  sampleIncidentKey,
  sampleOrganization,
  samplePerson,
  sampleSource,
} from '../../support/store-samples.ts';
import type { Store } from '../../../core/ports.ts';
import { commit } from './store-words.ts';

/** People, organizations, sessions, sources and what finds them. `emptyStore` answers a store of its own for each test. */
export function storePlacesContract(name: string, emptyStore: () => Promise<Store>): void {
  describe(`${name}: people and places`, () => {
    test('organizations and sources are listed', async () => {
      const store = await emptyStore();
      const [one, two] = [sampleOrganization(), sampleOrganization({ id: 'lead', name: 'Lead', lead: true })];
      await commit(
        store,
        { entity: 'organization', after: one },
        { entity: 'organization', after: two },
        { entity: 'source', after: sampleSource() },
        { entity: 'source', after: sampleSource({ id: 'src-2', organizationId: 'lead' }) },
      );
      expect(await store.organization('mobility')).toEqual(one);
      expect((await store.organizations()).map(({ id }) => id).sort()).toEqual(['lead', 'mobility']);
      expect(await store.sources('mobility')).toEqual([sampleSource()]);
      expect(await store.source('src-1')).toEqual(sampleSource());
    });

    test('a person is found by id, by address in any case, and by each role held', async () => {
      const store = await emptyStore();
      const ada = samplePerson();
      const bob = samplePerson({
        id: 'bob',
        email: 'bob@transit.example',
        memberships: [{ organizationId: 'transit', roles: ['dpo'] }],
      });
      await commit(store, { entity: 'person', after: ada }, { entity: 'person', after: bob });
      expect(await store.person('ada')).toEqual(ada);
      expect(await store.personByEmail('ADA@mobility.example')).toEqual(ada);
      expect(await store.peopleWithRole('mobility', 'dpo')).toEqual([ada]);
      expect(await store.peopleWithRole('mobility', 'privacy-lead')).toEqual([ada]);
      expect(await store.peopleWithRole('mobility', 'engineer')).toEqual([]);

      const moved = {
        ...ada,
        email: 'ada@transit.example',
        memberships: [{ organizationId: 'transit', roles: ['engineer' as const] }],
        version: 2,
      };
      await commit(store, { entity: 'person', before: ada, after: moved });
      expect(await store.personByEmail('ada@mobility.example')).toBeUndefined();
      expect(await store.personByEmail('ada@transit.example')).toEqual(moved);
      expect(await store.peopleWithRole('mobility', 'dpo')).toEqual([]);
      expect(await store.peopleWithRole('transit', 'engineer')).toEqual([moved]);
      expect(await store.peopleWithRole('transit', 'dpo')).toEqual([bob]);
    });

    test('deliveries are found by source and id, and by run; incident keys by organization', async () => {
      const store = await emptyStore();
      const deliveries = [sampleDelivery(), sampleDelivery({ deliveryId: 'msg_2', effect: 'attached' })];
      await store.commit({
        writes: [{ entity: 'incidentKey', after: sampleIncidentKey({ key: 'INC#7/ü' }) }],
        events: [],
        deliveries: [...deliveries, sampleDelivery({ deliveryId: 'msg_3', runId: 'run-2' })],
      });
      expect(await store.delivery('src-1', 'msg_2')).toEqual(deliveries[1]);
      expect(await store.delivery('src-2', 'msg_2')).toBeUndefined();
      expect(await store.deliveriesOf('run-1')).toEqual(deliveries);
      expect(await store.incidentKey('mobility', 'INC#7/ü')).toEqual(sampleIncidentKey({ key: 'INC#7/ü' }));
      expect(await store.incidentKey('transit', 'INC#7/ü')).toBeUndefined();
    });

    test('a definition is kept under its hash', async () => {
      const store = await emptyStore();
      const definition = {
        id: 'sample',
        clause: '8.3',
        version: 1,
        title: 'Sample',
        summary: 'Größer als nichts',
        private: false,
        startedBy: ['dpo' as const],
        start: {
          $schema: 'https://json-schema.org/draft/2020-12/schema' as const,
          type: 'object' as const,
          properties: {},
          required: [],
          additionalProperties: false as const,
        },
        steps: [],
      };
      await store.saveDefinition('hash-1', definition);
      await store.saveDefinition('hash-1', definition);
      expect(await store.definition('hash-1')).toEqual(definition);
      expect(await store.definition('hash-2')).toBeUndefined();
    });

    test('a session lives until it is ended', async () => {
      const store = await emptyStore();
      const session = {
        idHash: 'h1',
        personId: 'ada',
        formSecret: 's',
        createdAt: '2026-05-22T14:30:00.000Z',
        expiresAt: '2026-05-22T22:30:00.000Z',
      };
      await store.saveSession(session);
      expect(await store.session('h1')).toEqual(session);
      await store.saveSession({ ...session, formSecret: 't' });
      expect((await store.session('h1'))?.formSecret).toBe('t');
      await store.endSession('h1');
      await store.endSession('h1');
      expect(await store.session('h1')).toBeUndefined();
    });

    test('of fifty that begin under one idempotency key, one starts; later ones get its answer until it expires', async () => {
      const store = await emptyStore();
      const record = {
        id: 'ada#decide#k1',
        requestSha256: 'r'.repeat(64),
        createdAt: '2026-05-22T14:30:00.000Z',
        expiresAt: '2026-05-23T14:30:00.000Z',
      };
      const begun = await Promise.all(Array.from({ length: 50 }, () => store.beginIdempotent(record)));
      expect(begun.filter((answer) => answer === 'started')).toHaveLength(1);
      expect(begun.filter((answer) => answer !== 'started')).toEqual(
        Array.from({ length: 49 }, () => record),
      );

      const finished = { ...record, answer: { status: 200, body: '{}' } };
      await store.finishIdempotent(finished);
      expect(await store.beginIdempotent({ ...record, requestSha256: 'x' })).toEqual(finished);
      const later = { ...record, createdAt: record.expiresAt, expiresAt: '2026-05-24T14:30:00.000Z' };
      expect(await store.beginIdempotent(later)).toBe('started');
    });
  });
}
