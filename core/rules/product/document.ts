import type { Picture } from '../picture/picture.ts';
import type { ProductApproval } from '../work-product.ts';

/**
 * The content of a work product: shown as a page, printed as a tagged PDF and sealed as JSON, all three from this.
 * Sections are numbered by whoever renders them. Plain text only, nothing is markup.
 */
export interface ProductDocument {
  format: 'clause8.product/1';
  kind: string;
  title: string;
  subtitle?: string;
  /** BCP 47, e.g. `en`. */
  language: string;
  /** Name of the organization it is made for; absent when it is the whole ecosystem's. */
  organization?: string;
  ecosystem: string;
  /** 1 for the first of its series. */
  number: number;
  /** As of this instant. */
  at: string;
  /** Where its days are counted; UTC unless told. */
  timeZone?: string;
  /** Reference number, period, in force from, next review, …: the box on the first page. */
  facts: Fact[];
  sections: DocumentSection[];
  approvals: ProductApproval[];
  /** The products it was assembled from. */
  sources: { organizationId: string; id: string; title: string; sha256: string }[];
  /** The same for machines, in the process's own terms. */
  data: Record<string, unknown>;
}

export interface Fact {
  label: string;
  value: string;
}

export interface DocumentSection {
  /** Lower-case words joined by "-"; unique in the document. */
  id: string;
  title: string;
  blocks: Block[];
  sections?: DocumentSection[];
}

export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[]; caption?: string; empty?: string }
  | { kind: 'facts'; rows: Fact[] }
  | { kind: 'table'; caption: string; columns: string[]; rows: string[][]; empty?: string }
  | { kind: 'picture'; picture: Picture; caption: string }
  /** Something the reader must not miss. */
  | { kind: 'note'; text: string };
