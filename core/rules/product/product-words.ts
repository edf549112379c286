import type { Audience, ProductState } from '../work-product.ts';
import { localTime } from '../instant.ts';
import { MONTHS } from '../months.ts';

/** What each kind of work product is called. */
const KIND_WORDS: Readonly<Record<string, string>> = {
  'governance-report': 'Governance report',
  'governance-report-part': 'Governance report, part of one organization',
  'data-management-plan': 'Data management plan',
  'data-management-plan-part': 'Data management plan, part of one organization',
  'pia-report': 'Privacy impact assessment report',
  'pia-summary': 'Privacy impact assessment: public summary',
  'engineering-record': 'Privacy engineering record',
  'engagement-record': 'Engagement record',
  'breach-dossier': 'Breach dossier',
  'request-file': 'Request file',
  'request-answer': 'Answer to a request',
  'supplier-file': 'Supplier file',
  'exchange-agreement': 'Exchange agreement',
  'exchange-agreement-essence': 'Exchange agreement, essence for everybody',
  'complaint-file': 'Complaint file',
  'complaint-answer': 'Answer to a complaint',
  'ecosystem-plan': 'Ecosystem privacy plan',
  'ecosystem-plan-part': 'Ecosystem privacy plan, part of one organization',
};

export const PRODUCT_KINDS: readonly string[] = Object.keys(KIND_WORDS);

export function kindInWords(kind: string): string {
  return KIND_WORDS[kind] ?? inPlainWords(kind);
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

/** What somebody has done, who chose this outcome of an approval. */
const DECIDED: Readonly<Record<string, string>> = {
  approve: 'Approved',
  changes: 'Asked for changes',
  accept: 'Accepted',
  'accept-with-conditions': 'Accepted with conditions',
  reject: 'Rejected',
  deferred: 'Put off',
  'consult-authority': 'The authority is consulted first',
  stop: 'Stopped',
  refused: 'Refused to sign',
  renew: 'Renewed',
  amend: 'To be amended',
  end: 'Ended',
};

/** `accept-with-conditions` → `Accepted with conditions` */
export function outcomeInPlainWords(outcome: string): string {
  return DECIDED[outcome] ?? inPlainWords(outcome);
}

/** `not-in-force` → `Not in force`, for keys that no table has words for. */
export function inPlainWords(key: string): string {
  return upperFirst(key.replaceAll('-', ' '));
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `22 November 2026`, of a day or of an instant as the clocks of a place have it. */
export function dayInWords(at: string, timeZone = 'UTC'): string {
  const local = at.length > 10 ? localTime(at, timeZone)?.toPlainDate().toString() : undefined;
  const [year = '', month = '', day = ''] = (local ?? at.slice(0, 10)).split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** What is said of every product: it helps to do what clause 8 is about, and attests nothing. */
export const NO_CERTIFICATE =
  'Made with clause8, which supports the processes of clause 8 of ISO/IEC TS 27570:2021. This document is a record of work done; it is no certificate.';
