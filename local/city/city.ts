import { readFile } from 'node:fs/promises';
import * as z from 'zod';

const CityOrganization = z.object({
  id: z.string(),
  name: z.string(),
  lead: z.boolean(),
  country: z.string(),
  region: z.string().exactOptional(),
  timeZone: z.string(),
  legalRole: z.enum(['controller', 'joint-controller', 'processor', 'other']),
  authority: z.string().optional(),
  /** What laws beyond data protection ask about it. */
  profile: z
    .object({
      sectors: z.array(z.string()).exactOptional(),
      publicBody: z.boolean().exactOptional(),
      nis2: z.string().exactOptional(),
      criticalEntity: z.boolean().exactOptional(),
      csirt: z.string().exactOptional(),
    })
    .exactOptional(),
  version: z.number(),
});

const CityPerson = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(z.object({ organizationId: z.string(), roles: z.array(z.string()) })),
  delegations: z.array(z.never()),
  version: z.number(),
});
export type CityPerson = z.infer<typeof CityPerson>;

const CitySource = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  secret: z.string().startsWith('whsec_'),
});
export type CitySource = z.infer<typeof CitySource>;

const CityEntry = z.object({
  organizationId: z.string(),
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  state: z.string(),
  reviewOn: z.string().exactOptional(),
  data: z.record(z.string(), z.unknown()),
});

/** Who is in an ecosystem to rehearse with, in the shape that the function `clause8-load-ecosystem` takes. */
export const City = z.object({
  name: z.string(),
  organizations: z.array(CityOrganization),
  people: z.array(CityPerson),
  sources: z.array(CitySource),
  registers: z.array(CityEntry).exactOptional(),
});
export type City = z.infer<typeof City>;

/** Nobody and nothing in it exists. */
export async function readDemoCity(): Promise<City> {
  return City.parse(JSON.parse(await readFile(new URL('./marenhaven.json', import.meta.url), 'utf8')));
}

/** The same city with something in its registers, gaps and contradictions among it. */
export async function readFurnishedCity(): Promise<City> {
  const [city, text] = await Promise.all([
    readDemoCity(),
    readFile(new URL('./marenhaven-registers.json', import.meta.url), 'utf8'),
  ]);
  return City.parse({ ...city, ...z.object({ registers: z.unknown() }).parse(JSON.parse(text)) });
}

/** The people of a city, by organization, with their roles in words. */
export function peopleByOrganization(
  city: City,
): { organization: string; people: { id: string; name: string; email: string; roles: string }[] }[] {
  return city.organizations.map(({ id: organizationId, name: organization }) => ({
    organization,
    people: city.people.flatMap(({ id, name, email, memberships }) =>
      memberships
        .filter((membership) => membership.organizationId === organizationId)
        .map(({ roles }) => ({ id, name, email, roles: roles.join(', ') })),
    ),
  }));
}
