import type { Role } from './organization.ts';

/** States of a work product; which may follow which is said by product-states.ts. */
export const PRODUCT_STATES = [
  'draft',
  'in-review',
  'approved',
  'published',
  'in-force',
  'under-review',
  'superseded',
  'withdrawn',
] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** Who may read it: its organization, everybody in the ecosystem, or everybody. */
export type Audience = 'organization' | 'ecosystem' | 'public';

/** A person's decision on a work product, bound to what they were shown. */
export interface ProductApproval {
  /** Left out, with the reason, where others than the person's own organization read it. */
  personId?: string;
  organizationId: string;
  role: Role;
  /** What was asked of them, e.g. `Adopt the plan`. */
  about?: string;
  outcome: string;
  at: string;
  /** Hash of the material that was shown. */
  shownHash: string;
  reason?: string;
}

/** A work product of an organization; its content is a sealed object, `key` says where. */
export interface WorkProduct {
  organizationId: string;
  /** E.g. `governance-report`; see products.ts. */
  kind: string;
  /** Unique in the organization. */
  id: string;
  /** Versions of the same thing share it: the kind, and the subject where there are several (`pia-report.smart-bins`). */
  series: string;
  /** 1 for the first of its series. */
  number: number;
  state: ProductState;
  audience: Audience;
  runId: string;
  /** `<stepId>~<iteration>~<scope>` of the publish step that made it: asked again, it finds its own. */
  madeBy?: string;
  at: string;
  title: string;
  key: string;
  /** SHA-256 (hex) of the stored JSON. */
  sha256: string;
  /** The same as PDF. */
  pdf?: { key: string; sha256: string };
  approvals: ProductApproval[];
  /** Changes of its state by hand, oldest first. */
  changes?: { at: string; by: string; from: ProductState; to: ProductState; reason: string }[];
  version: number;
}
