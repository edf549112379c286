import type { CalendarItem } from './calendar-item.ts';
import type { Case } from './case.ts';
import type { Contribution } from './engagement/contribution.ts';
import type { Organization } from './organization.ts';
import type { ProductDocument } from './product/document.ts';
import type { RegisterEntry, RegisterKind } from './register-entry.ts';
import type { WorkProduct } from './work-product.ts';

/** What a rule needs beside its own case. */
export interface Reads {
  /** Every entry of these kinds of these organizations (of all when absent). */
  registers?: { kinds: RegisterKind[]; organizationIds?: string[] };
  /** The latest product of each series of these kinds, of these organizations (of all when absent), not of this run. */
  products?: { kinds: string[]; organizationIds?: string[] };
  /** Everything that was said in this consultation, by the id of its entry. */
  contributionsTo?: string;
  /** Everything that falls due in the ecosystem within a year, without reviews of register entries. */
  calendar?: true;
}

/** `place` says for which item of an `each` is asked. */
export type ReadsOf = (
  aCase: Case,
  organizations: readonly Organization[],
  place?: { scope: string; organizationId?: string },
) => Reads;

export interface LatestProduct {
  product: WorkProduct;
  document: ProductDocument;
}

/** What a rule that computes sees; nothing else. */
export interface Reading {
  case: Case;
  organizations: Organization[];
  registers: RegisterEntry[];
  products: LatestProduct[];
  /** Present when they were asked for. */
  contributions?: Contribution[];
  calendar?: CalendarItem[];
  at: string;
}
