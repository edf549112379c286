import * as z from 'zod';
import { ROLES } from '../../core/rules/organization.ts';
import { REGISTER_KINDS } from '../../core/rules/register-entry.ts';
import { ENTRY_ID } from '../../core/rules/registers/check-entry.ts';
import { SECTORS } from '../../core/rules/regimes/sectors.ts';

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'small letters, digits and -, at most 63');

const Profile = z.strictObject({
  sectors: z.array(z.enum(SECTORS)).exactOptional(),
  publicBody: z.boolean().exactOptional(),
  nis2: z.enum(['essential', 'important', 'none']).exactOptional(),
  criticalEntity: z.boolean().exactOptional(),
  csirt: z.string().min(1).max(300).exactOptional(),
});

const Organization = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  lead: z.boolean(),
  country: z.string().regex(/^[A-Z]{2}$/, 'ISO 3166-1 alpha-2'),
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, 'ISO 3166-2')
    .exactOptional(),
  timeZone: z.string().refine(isTimeZone, 'an IANA time zone'),
  legalRole: z.enum(['controller', 'joint-controller', 'processor', 'other']),
  authority: z.string().min(1).max(300).exactOptional(),
  profile: Profile.exactOptional(),
});

const Person = z.object({
  id: Id,
  name: z.string().min(1).max(200),
  email: z.email(),
  memberships: z.array(z.object({ organizationId: Id, roles: z.array(z.enum(ROLES)).min(1) })),
});

const Source = z.object({
  id: z.string().regex(/^[\w-]{1,63}$/),
  organizationId: Id,
  name: z.string().min(1).max(100),
  secret: z.string().startsWith('whsec_'),
});

/** What its data must be is said by the kind's own shape, which is asked before anything is written. */
const Entry = z.object({
  organizationId: Id,
  kind: z.enum(REGISTER_KINDS),
  id: z.string().regex(ENTRY_ID),
  title: z.string().min(1).max(200),
  state: z.string(),
  reviewOn: z.iso.date().exactOptional(),
  data: z.record(z.string(), z.unknown()),
});

/** Who is in an ecosystem: names must refer to organizations that are there. */
export const EcosystemPayload = z
  .object({
    organizations: z.array(Organization).min(1),
    people: z.array(Person),
    sources: z.array(Source),
    registers: z.array(Entry).default([]),
  })
  .superRefine(({ organizations, people, sources, registers }, context) => {
    const known = new Set(organizations.map(({ id }) => id));
    const named = [
      ...people.flatMap(({ memberships }, at) =>
        memberships.map(({ organizationId }) => ({ organizationId, path: ['people', at] })),
      ),
      ...sources.map(({ organizationId }, at) => ({ organizationId, path: ['sources', at] })),
      ...registers.map(({ organizationId }, at) => ({ organizationId, path: ['registers', at] })),
    ];
    for (const { organizationId, path } of named)
      if (!known.has(organizationId))
        context.addIssue({ code: 'custom', path, message: `no organization ${organizationId}` });
  })
  .transform(({ people, ...rest }) => ({
    ...rest,
    people: people.map((person) => ({ ...person, delegations: [] })),
  }));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
