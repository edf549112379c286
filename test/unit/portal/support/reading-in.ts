import type { Person } from '../../../../core/rules/organization.ts';
import type { Language } from '../../../../core/rules/preferences.ts';
import { catalogue } from '../../../../workflows/catalogue.ts';
import { cityInMemory, type City } from './city-in-memory.ts';

/** The city with the titles of its processes in all languages. */
export async function translatedCity(given?: City): Promise<City> {
  const city = given ?? (await cityInMemory());
  city.ports.catalogue.titles = (id) => catalogue.titles?.(id);
  return city;
}

/** From now on every organization writes in a language, to everybody who has chosen none. */
export async function writeIn({ ports }: City, language: Language): Promise<void> {
  for (const before of await ports.store.organizations()) {
    const after = { ...before, language, version: before.version + 1 };
    await ports.store.commit({ writes: [{ entity: 'organization', before, after }], events: [] });
  }
}

export async function prefer({ ports, person }: City, id: string, own: Person['preferences']): Promise<void> {
  const before = await person(id);
  const after = {
    ...before,
    ...(own === undefined ? {} : { preferences: own }),
    version: before.version + 1,
  };
  await ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
}
