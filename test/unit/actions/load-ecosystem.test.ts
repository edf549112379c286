import { describe, expect, test } from '@jest/globals';
import { loadEcosystem } from '../../../core/actions/load-ecosystem.ts';
import type { Role } from '../../../core/rules/organization.ts';
import { CITY } from './support/city.ts';
import { World } from './support/world.ts';

const transit = { ...CITY, people: CITY.people.filter(({ id }) => !id.startsWith('transit')) };

function officer(name: string, ...roles: Role[]) {
  return {
    id: name,
    name,
    email: `${name}@transit.example`,
    memberships: [{ organizationId: 'transit', roles }],
    delegations: [],
  };
}

describe('an organization that decides about data needs two people to decide', () => {
  test.each([
    ['nobody', [], 'Transit Authority has nobody with the role dpo. Name a person.'],
    [
      'no head',
      [officer('clara', 'dpo')],
      'Transit Authority has nobody with the role accountable. Name a person.',
    ],
    [
      'one person in both roles',
      [officer('clara', 'dpo', 'accountable')],
      'Transit Authority has only clara as both dpo and accountable, who decide separately. Name a second person.',
    ],
  ])('%s', async (_name, more, message) => {
    const world = await World.create();
    const before = await world.ports.store.organizations();
    const changed = { ...transit, people: [...transit.people, ...more] };
    await expect(loadEcosystem(world.ports, changed)).rejects.toMatchObject({
      name: 'ecosystem.no-deciders',
      message,
    });
    expect(await world.ports.store.organizations()).toEqual(before);
  });

  test('two people are enough, also when one of them holds both roles', async () => {
    const world = await World.create();
    const people = [
      ...transit.people,
      officer('clara', 'dpo', 'accountable'),
      officer('marek', 'accountable'),
    ];
    expect(await loadEcosystem(world.ports, { ...transit, people })).toEqual({ created: 2, changed: 0 });
  });
});
