import { describe, expect, test } from '@jest/globals';
import { createSource } from '../../../core/actions/create-source.ts';
import { rotateSecret } from '../../../core/actions/rotate-secret.ts';
import { secretContext, secretsAt } from '../../../core/actions/source-secret.ts';
import type { Source } from '../../../core/rules/source.ts';
import { defined, World } from './support/world.ts';

function secretsOf(world: World, source: Source): Promise<string[]> {
  return Promise.all(
    secretsAt(source, world.ports.now()).map(({ sealed }) =>
      world.ports.vault.open(sealed, secretContext(source.id)),
    ),
  );
}

describe('sources of webhooks', () => {
  test('are made by the DPO or a responder of the organization; the secret is shown once and kept sealed', async () => {
    const world = await World.create();
    const create = async (person: string, name = 'Pager') =>
      createSource(world.ports, { person: await world.person(person), organizationId: 'mobility', name });
    expect(await create('mobility-member')).toEqual({ result: 'not-allowed' });
    expect(await create('transit-dpo')).toEqual({ result: 'not-allowed' });
    expect(await create('mobility-dpo', ' ')).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'name' }],
    });
    const created = await create('mobility-responder');
    if (created.result !== 'created') throw new Error(created.result);
    expect(created.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const stored = defined(await world.ports.store.source(created.source.id), 'source');
    expect(stored).toMatchObject({ organizationId: 'mobility', leadOrganizationId: 'city', enabled: true });
    expect(JSON.stringify(stored)).not.toContain(created.secret);
    expect(await secretsOf(world, stored)).toEqual([created.secret]);
  });

  test('are bounded in number', async () => {
    const world = await World.create();
    const source = defined(await world.ports.store.source('src-1'), 'source');
    world.ports.store.sources = () => Promise.resolve(Array.from({ length: 100 }, () => source));
    const person = await world.person('mobility-dpo');
    expect(
      await createSource(world.ports, { person, organizationId: 'mobility', name: 'One more' }),
    ).toMatchObject({ result: 'invalid' });
  });

  test('a source of another organization is not found, and its secret stays', async () => {
    const world = await World.create();
    const before = await world.ports.store.source('src-1');
    const rotate = async (person: string, sourceId: string) =>
      rotateSecret(world.ports, { person: await world.person(person), sourceId });
    expect(await rotate('transit-dpo', 'src-1')).toEqual({ result: 'not-found' });
    expect(await rotate('mobility-dpo', 'src-0')).toEqual({ result: 'not-found' });
    expect(await world.ports.store.source('src-1')).toEqual(before);
  });

  test('two rotations at once leave two secrets that are taken', async () => {
    const world = await World.create();
    const person = await world.person('mobility-dpo');
    const both = await Promise.all(
      [1, 2].map(() => rotateSecret(world.ports, { person, sourceId: 'src-1' })),
    );
    const secrets = both.map((rotated) => (rotated.result === 'rotated' ? rotated.secret : rotated.result));
    const source = defined(await world.ports.store.source('src-1'), 'source');
    expect((await secretsOf(world, source)).sort()).toEqual(secrets.sort());
  });
});
