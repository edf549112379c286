import * as z from 'zod';
import { CodedError } from '../../../core/rules/coded-error.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import { instantOf, localTime } from '../../../core/rules/instant.ts';
import type { Organization, Person } from '../../../core/rules/organization.ts';
import { placeOf } from '../../../core/rules/calendar/place.ts';
import type { EntityFacts } from '../../../core/rules/regimes/facts.ts';
import type { SimulationFacts } from '../../../core/rules/simulate/facts.ts';

export const ROLES = ['controller', 'joint-controller', 'processor', 'other'] as const;
export const RISKS = ['high-risk', 'risk', 'unlikely'] as const;

const Asked = z.object({
  process: z.string().max(64).catch(''),
  from: z.string().max(40).catch(''),
  zone: z.string().max(64).catch('UTC'),
  reportedBy: z.string().max(64).catch(''),
  risk: z.enum(RISKS).catch('high-risk'),
  owed: z.enum(['yes', 'no']).catch('yes'),
  silence: z.enum(['done-when-due', 'stops']).catch('done-when-due'),
});

/** What the page asks, as the address says it; what it does not say is proposed. */
export type SimulateAsked = z.output<typeof Asked> & {
  organizations: { id: string; role: (typeof ROLES)[number]; aware: string }[];
};

/** Reads the address. Every organization of the ecosystem is asked for, whether it is named in it or not. */
export function readAsked(
  query: URLSearchParams,
  { organizations, person, now }: { organizations: Organization[]; person: Person; now: string },
): SimulateAsked {
  const own = organizations.find(({ id }) => person.memberships.some((held) => held.organizationId === id));
  const zone = query.get('zone') ?? own?.timeZone ?? organizations[0]?.timeZone ?? 'UTC';
  const decides = organizations.find(({ legalRole }) => legalRole === 'controller');
  return {
    ...Asked.parse({
      process: query.get('process') ?? 'breach-notification',
      from: query.get('from') ?? localNow(now, zone),
      zone,
      reportedBy: query.get('reportedBy') ?? (own?.lead === false ? own.id : decides?.id) ?? '',
      risk: query.get('risk') ?? undefined,
      owed: query.get('owed') ?? undefined,
      silence: query.get('silence') ?? undefined,
    }),
    organizations: organizations.map(({ id, legalRole }) => ({
      id,
      role: z
        .enum(ROLES)
        .catch(legalRole)
        .parse(query.get(`role.${id}`)),
      aware: (query.get(`aware.${id}`) ?? '').slice(0, 40),
    })),
  };
}

/** The facts of a simulation; times are local ones of the zone that was asked. */
export function factsAsked(asked: SimulateAsked, organizations: Organization[]): SimulationFacts {
  const part = asked.organizations.filter(({ role }) => role !== 'other').length;
  if (part > MOST_TAKING_PART)
    throw new CodedError(
      'facts.too-many',
      `This page shows at most ${MOST_TAKING_PART} organizations with a part in the data, and these are ${part}. Take some out, or use "clause8 simulate".`,
    );
  const owed = asked.owed === 'yes';
  const lead = organizations.find((organization) => organization.lead);
  return {
    organizations: organizations.map((organization) => entityOf(asked, organization)),
    incident: {
      personalData: true,
      risk: asked.risk,
      significant: owed,
      major: owed,
      disruptsEssentialService: owed,
    },
    run: {
      silence: asked.silence,
      ...(asked.reportedBy === '' ? {} : { reportedBy: asked.reportedBy }),
      ...(lead === undefined ? {} : { lead: lead.id }),
    },
  };
}

/** A course grows with every organization, and a page must not keep others waiting. */
const MOST_TAKING_PART = 40;

/** A `datetime-local` field with its zone, as `parseMoment` reads it. */
export function momentAsked(local: string, zone: string): string {
  return `${local}[${zone}]`;
}

/** What the rules would have a file say otherwise, in words for who chooses on a page. */
const ON_PAGE: Readonly<Partial<Record<string, string>>> = {
  'moment.unreadable': 'Enter a date and a time.',
  'moment.twice':
    'This time comes twice, because the clocks are put back over it. Choose another one, or all times in UTC.',
};

/** A refusal of the rules, at the field it is about: what a file of facts calls it would mean nothing on the page. */
export function problemOf({ name, message }: Error, asked: SimulateAsked): FormProblem {
  const fields: [prefix: string, field: string][] = [
    ['from: ', 'from'],
    ['run.reportedBy: ', 'reportedBy'],
    ...asked.organizations.map(({ id }): [string, string] => [`${id}, starts.awareness: `, `aware.${id}`]),
  ];
  const [prefix, field] = fields.find(([begin]) => message.startsWith(begin)) ?? ['', ''];
  return {
    field: name === 'moment.unknown-zone' ? 'zone' : field,
    message: ON_PAGE[name] ?? message.slice(prefix.length).replace(/^./u, (first) => first.toUpperCase()),
  };
}

function entityOf(asked: SimulateAsked, organization: Organization): EntityFacts {
  const { id, name, timeZone, profile } = organization;
  const { csirt: _, ...recorded } = profile ?? {};
  const said = asked.organizations.find((one) => one.id === id);
  const aware = said === undefined || said.aware === '' ? undefined : momentAsked(said.aware, asked.zone);
  return {
    id,
    name,
    place: placeOf(organization).id,
    timeZone,
    role: said?.role ?? 'other',
    ...recorded,
    ...(aware === undefined ? {} : { starts: { awareness: aware } }),
  };
}

function localNow(now: string, zone: string): string {
  const local = localTime(instantOf(now) ?? now, zone);
  return local === undefined
    ? now.slice(0, 16)
    : local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
