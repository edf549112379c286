import type { ComputationPlace } from '../computation.ts';
import type { EffectResult } from '../effect.ts';
import type { EvidenceEvent } from '../evidence-event.ts';
import type { Person } from '../organization.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { Reading, ReadsOf } from '../reading.ts';
import type { Audience } from '../work-product.ts';
import type { ProductDocument } from './document.ts';

export interface ProductInput extends Reading {
  definition: ProcessDefinition;
  events: EvidenceEvent[];
  /** Everybody who acted in the run. */
  people: Person[];
  ecosystem: string;
  /** For which item of an `each` is published. */
  place?: ComputationPlace;
}

/** One product for one organization. Its number, approvals and sources are filled in by whoever publishes it. */
export interface ProductDraft {
  organizationId: string;
  /** E.g. `pia-summary`; unique among the drafts of one organization in a run. */
  kind: string;
  /** Versions of the same thing share it; the kind when there is only one such thing. */
  series: string;
  audience: Audience;
  /** `published` unless it says that it is in force from the start. */
  state?: 'published' | 'in-force';
  /** Sealed in the document's place, for products that have a format of their own. */
  sealed?: { format: string };
  /** Handed to somebody outside: it says nothing of who approved it within, and can be erased (handed-over.ts). */
  forOutsider?: true;
  /** About a person outside: reasons of those who decided, in their own words, are not sealed with it for years. */
  aboutPerson?: true;
  document: Omit<ProductDocument, 'format' | 'number' | 'approvals' | 'ecosystem' | 'at' | 'kind'>;
}

/** How a publish step makes its work product, by the name its definition gives (products.ts). */
export interface ProductMaker {
  reads?: ReadsOf;
  /** Why it cannot be published yet, in sentences; the step then ends `refused`. */
  refuses?: (input: ProductInput) => string[];
  make: (input: ProductInput) => ProductDraft[];
  /** Kinds of products of this run that were handed over and are not needed any more. */
  erases?: string[];
  /** What else the publication changes: registers, the next cycle, runs and letters. */
  after?: (input: ProductInput) => Partial<EffectResult>;
}
