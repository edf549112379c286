import type { Organization } from '../organization.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { DPV_TERMS, EU_GDPR_TERMS } from './dpv-terms.ts';

/** A node of a JSON-LD graph. */
export type DpvNode = { '@id'?: string; '@type': string | string[] } & Record<string, unknown>;
export interface DpvReference {
  '@id': string;
}

/** What a node needs to know beside its entry. */
export interface DpvScene {
  /** A reference to an organization, which then stands in the graph too. */
  organization: (id: string) => DpvReference;
}

const KNOWN = new Set([
  ...DPV_TERMS.trim()
    .split(/\s+/)
    .map((term) => `dpv:${term}`),
  ...EU_GDPR_TERMS.trim()
    .split(/\s+/)
    .map((term) => `eu-gdpr:${term}`),
]);

/** Whether a prefixed name (`dpv:ServiceProvision`, `eu-gdpr:A6-1-e`) is a term of the vocabulary. */
export function isDpvTerm(name: string): boolean {
  return KNOWN.has(name);
}

export function term(name: string): DpvReference {
  return { '@id': name };
}

/** Where an entry is known by; the same in every export. */
export function entryId({
  organizationId,
  kind,
  id,
}: Pick<RegisterEntry, 'organizationId' | 'kind' | 'id'>): string {
  return ['urn:clause8', organizationId, kind, encodeURIComponent(id)].join(':');
}

/** What every entry says: its name, its dates, and the record it is. */
export function entryNode(entry: RegisterEntry, types: string[]): DpvNode {
  return {
    '@id': entryId(entry),
    '@type': types,
    'dct:title': entry.title,
    'dct:created': instant(entry.at),
    ...(entry.changedAt === undefined ? {} : { 'dct:modified': instant(entry.changedAt) }),
    'clause8:state': entry.state,
    ...(entry.reviewOn === undefined ? {} : { 'clause8:reviewOn': day(entry.reviewOn) }),
  };
}

/** Something that only has a name: a purpose, a category of people, a measure. */
export function named(type: string, title: string): DpvNode {
  return { '@type': type, 'dct:title': title };
}

/** A party of the ecosystem by reference, one from outside by its name; nothing when neither is said. */
export function partyNode(
  { organizationId, name }: { organizationId?: string | undefined; name?: string | undefined },
  type: string,
  { organization }: DpvScene,
): (DpvReference | DpvNode)[] {
  if (organizationId !== undefined) return [organization(organizationId)];
  return name === undefined ? [] : [named(type, name)];
}

export function instant(at: string) {
  return { '@type': 'xsd:dateTime', '@value': at };
}

export function day(on: string) {
  return { '@type': 'xsd:date', '@value': on };
}

/** A city's agency is a public sector body when its profile says so; otherwise just an organisation. */
export function organizationNode({ id, name, country, profile }: Organization): DpvNode {
  return {
    '@id': `urn:clause8:organization:${id}`,
    '@type': profile?.publicBody === true ? 'dpv:PublicSectorBody' : 'dpv:Organisation',
    'dpv:hasName': name,
    'dpv:hasCountry': country,
  };
}

/** Properties with something to say; empty lists are left out, one value stands alone. */
export function given(properties: Record<string, unknown>): Record<string, unknown> {
  const said = Object.entries(properties).flatMap(([key, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const alone: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
    return [[key, alone] as const];
  });
  return Object.fromEntries(said);
}
