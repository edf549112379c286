import type { Audience, ProductState } from '../work-product.ts';
import { MONTHS } from '../months.ts';

/** What each kind of work product is called. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  'governance-report': 'Governance report',
  'data-management-plan': 'Data management plan',
  'pia-report': 'Privacy impact assessment report',
  'pia-summary': 'Privacy impact assessment: public summary',
  'engineering-record': 'Privacy engineering record',
  'engagement-record': 'Engagement record',
  'breach-dossier': 'Breach dossier',
  'request-file': 'Request file',
  'supplier-file': 'Supplier file',
  'exchange-agreement': 'Exchange agreement',
  'complaint-file': 'Complaint file',
  'ecosystem-plan': 'Ecosystem privacy plan',
};

export const PRODUCT_KINDS: readonly string[] = Object.keys(KIND_WORDS);

export function kindInWords(kind: string): string {
  return KIND_WORDS[kind] ?? kind.replaceAll('-', ' ');
}

export const PRODUCT_STATE_WORDS = {
  draft: 'Draft',
  'in-review': 'In review',
  approved: 'Approved',
  published: 'Published',
  'in-force': 'In force',
  'under-review': 'Under review',
  superseded: 'Superseded',
  withdrawn: 'Withdrawn',
} as const satisfies Record<ProductState, string>;

export const AUDIENCE_WORDS = {
  organization: 'For the organization',
  ecosystem: 'For the ecosystem',
  public: 'Public',
} as const satisfies Record<Audience, string>;

/** `accept-with-conditions` → `Accept with conditions` */
export function outcomeInPlainWords(outcome: string): string {
  const words = outcome.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `22 November 2026`, of an instant, in Coordinated Universal Time. */
export function dayInWords(at: string): string {
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** What is said of every product: it helps to do what clause 8 is about, and attests nothing. */
export const NO_CERTIFICATE =
  'Made with clause8, which supports the processes of clause 8 of ISO/IEC TS 27570:2021. This document is a record of work done; it is no certificate.';
