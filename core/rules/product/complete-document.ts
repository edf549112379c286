import type { Organization } from '../organization.ts';
import type { LatestProduct } from '../reading.ts';
import type { ProductApproval } from '../work-product.ts';
import type { ProductDocument } from './document.ts';
import type { ProductDraft } from './product-maker.ts';
import { readableFacts, readableSections } from './readable.ts';

/** The document of a draft, with what only the publisher knows. Sources: those it names, or all that were read for it. */
export function completeDocument(
  draft: ProductDraft,
  more: {
    ecosystem: string;
    number: number;
    at: string;
    approvals: ProductApproval[];
    read: readonly LatestProduct[];
    /** Where the organization is that publishes it. */
    timeZone: string;
  },
): ProductDocument {
  const { read, ...known } = more;
  const { sources, facts, sections } = draft.document;
  return {
    ...draft.document,
    ...known,
    format: 'clause8.product/1',
    kind: draft.kind,
    facts: readableFacts(facts, more.timeZone),
    sections: readableSections(sections, more.timeZone),
    sources: sources.length > 0 ? sources : read.map(({ product }) => sourceOf(product)),
  };
}

function sourceOf({
  organizationId,
  id,
  title,
  sha256,
}: LatestProduct['product']): ProductDocument['sources'][number] {
  return { organizationId, id, title, sha256 };
}

/** What the ecosystem is called: after the organization that leads it. */
export function ecosystemName(organizations: readonly Organization[]): string {
  return organizations.find(({ lead }) => lead)?.name ?? 'the ecosystem';
}
