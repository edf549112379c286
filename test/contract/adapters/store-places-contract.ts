import { describe, expect, test } from '@jest/globals';
import {
  sampleAlert,
  sampleDelivery,
  sampleIncidentKey,
  sampleOrganization,
  samplePerson,
  sampleSource,
} from '../../support/store-samples.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { Write } from '../../../core/ports/transaction.ts';
import { commit } from './store-words.ts';

const AT = '2026-05-22T08:00:00.000Z';
const TASK = 'run-1~write~1~';

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

    test('workspaces of Slack are listed, a linked account finds its person, cards stand with their task', async () => {
      const store = await emptyStore();
      const install = {
        ...{ id: 'T1', organizationId: 'mobility', teamName: 'Mobility', botUserId: 'U0', appId: 'A1' },
        ...{ scopes: ['commands'], sealedToken: 'sealed', installedBy: 'ada', installedAt: AT, version: 1 },
      };
      const other = { ...install, id: 'T2', organizationId: 'transit' };
      const slack = { installId: 'T1', teamId: 'T1', userId: 'U1', linkedAt: AT };
      const ada = samplePerson({ slack });
      const card = { taskId: TASK, installId: 'T1', channelId: 'D1', ts: '1.1', sentAt: AT, version: 1 };
      await commit(
        store,
        { entity: 'slackInstall', after: install },
        { entity: 'slackInstall', after: other },
        { entity: 'person', after: ada },
        { entity: 'slackCard', after: card },
        { entity: 'slackCard', after: { ...card, channelId: 'C1', ts: '1.2' } },
        { entity: 'slackCard', after: { ...card, taskId: `${TASK}x` } },
      );
      expect(await store.slackInstall('T1')).toEqual(install);
      expect(await store.slackInstalls('mobility')).toEqual([install]);
      expect(await store.personBySlack('T1', 'U1')).toEqual(ada);
      expect(await store.personBySlack('T2', 'U1')).toBeUndefined();
      expect((await store.slackCards(TASK)).map(({ ts }) => ts).sort()).toEqual(['1.1', '1.2']);

      const { slack: _slack, ...unlinked } = { ...ada, version: 2 };
      const renewing = { ...install, renewingSince: AT, version: 2 };
      const renew = () =>
        store.commit({ writes: [{ entity: 'slackInstall', before: install, after: renewing }], events: [] });
      await commit(
        store,
        { entity: 'person', before: ada, after: unlinked },
        { entity: 'slackCard', before: card, after: { ...card, settledAt: AT, version: 2 } },
      );
      expect([await renew(), await renew()]).toEqual(['committed', 'conflict']);
      expect(await store.personBySlack('T1', 'U1')).toBeUndefined();
      expect((await store.slackCards(TASK)).filter(({ settledAt }) => settledAt === AT)).toHaveLength(1);
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

    test('deliveries are found by source and id, by run, and by source newest first; incident keys by organization', async () => {
      const store = await emptyStore();
      const {
        runId: _runId,
        effect: _effect,
        ...waiting
      } = sampleDelivery({ deliveryId: 'msg_3', status: 'waiting' });
      const late = { ...waiting, receivedAt: '2026-05-23T08:00:00.000Z' };
      const deliveries = [sampleDelivery(), sampleDelivery({ deliveryId: 'msg_2', effect: 'attached' })];
      await commit(
        store,
        { entity: 'incidentKey', after: sampleIncidentKey({ key: 'INC#7/ü' }) },
        ...[...deliveries, late].map((after): Write => ({ entity: 'delivery', after })),
        { entity: 'alert', after: sampleAlert() },
      );
      expect(await store.delivery('src-1', 'msg_2')).toEqual(deliveries[1]);
      expect(await store.delivery('src-2', 'msg_2')).toBeUndefined();
      expect(await store.alert('src-1', 'msg_1')).toEqual(sampleAlert());
      expect(await store.deliveriesOf('run-1')).toEqual(deliveries);
      const taken = { ...late, status: 'taken' as const, runId: 'run-1', version: 2 };
      await commit(store, { entity: 'delivery', before: late, after: taken });
      expect(await store.deliveriesOf('run-1')).toEqual([...deliveries, taken]);
      const newest = await store.deliveries('src-1', { limit: 1 });
      expect(newest.items).toEqual([taken]);
      const rest = await store.deliveries('src-1', { limit: 5, after: newest.next ?? '' });
      expect(rest.items.map(({ deliveryId }) => deliveryId)).toEqual(['msg_2', 'msg_1']);
      expect((await store.deliveries('src-2', { limit: 5 })).items).toEqual([]);
      expect(await store.incidentKey('mobility', 'INC#7/ü')).toEqual(sampleIncidentKey({ key: 'INC#7/ü' }));
      expect(await store.incidentKey('transit', 'INC#7/ü')).toBeUndefined();
    });

    test('what is counted about a source adds up, whoever counts at once', async () => {
      const store = await emptyStore();
      const note = (what: string, lastAt: string) => store.noteSource({ sourceId: 'src-1', what, lastAt });
      await Promise.all(Array.from({ length: 5 }, () => note('duplicate', '2026-05-22T08:00:00.000Z')));
      await note('refused:too-old', '2026-05-22T08:00:00.000Z');
      await note('duplicate', '2026-05-22T09:00:00.000Z');
      expect(await store.sourceNotes('src-1')).toEqual([
        { sourceId: 'src-1', what: 'duplicate', count: 6, lastAt: '2026-05-22T09:00:00.000Z' },
        { sourceId: 'src-1', what: 'refused:too-old', count: 1, lastAt: '2026-05-22T08:00:00.000Z' },
      ]);
      expect(await store.sourceNotes('src-2')).toEqual([]);
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
