import type { Organization } from '../organization.ts';
import type { RegisterEntry, RegisterKind } from '../register-entry.ts';
import { dpvAgreement } from './dpv-agreement.ts';
import { dpvBreach } from './dpv-breach.ts';
import { dpvRecord } from './dpv-record.ts';
import { dpvRequest } from './dpv-request.ts';
import { organizationNode, type DpvNode, type DpvScene } from './dpv-node.ts';

/** Where the terms come from; `clause8` holds the few properties the vocabulary has no term for (due times). */
const CONTEXT = {
  dpv: 'https://w3id.org/dpv#',
  'eu-gdpr': 'https://w3id.org/dpv/legal/eu/gdpr#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  clause8: 'urn:clause8:terms:',
} as const;

export interface DpvDocument {
  '@context': typeof CONTEXT;
  '@graph': DpvNode[];
}

type Node = (entry: RegisterEntry, scene: DpvScene) => DpvNode;

/** The registers that have terms in the vocabulary. */
const NODES: Partial<Record<RegisterKind, Node>> = {
  'processing-record': dpvRecord,
  agreement: dpvAgreement,
  breach: dpvBreach,
  request: dpvRequest,
};

export const DPV_KINDS = Object.keys(NODES);

/**
 * Entries of registers in the Data Privacy Vocabulary 2.3 as JSON-LD, with the organizations they name. Kinds without
 * terms are left out. Entries hold no names of people concerned, and so does this.
 */
export function dpvDocument(
  entries: readonly RegisterEntry[],
  organizations: readonly Organization[],
): DpvDocument {
  const named = new Set<string>();
  const scene: DpvScene = {
    organization(id) {
      named.add(id);
      return { '@id': `urn:clause8:organization:${id}` };
    },
  };
  const nodes = entries.flatMap((entry) => {
    const node = NODES[entry.kind]?.(entry, scene);
    return node === undefined ? [] : [node];
  });
  const organizationNodes = organizations.filter(({ id }) => named.has(id)).map(organizationNode);
  return { '@context': CONTEXT, '@graph': [...organizationNodes, ...nodes] };
}
