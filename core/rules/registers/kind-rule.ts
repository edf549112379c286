import type * as z from 'zod';

import type { Role } from '../organization.ts';

export interface StateRule {
  /** In words, for chips. */
  title: string;
  /** The states it may change to; none: the end. */
  to: readonly string[];
}

/** Everything the product knows about a kind of register, in one place. */
export interface KindRule {
  /** Of the list, e.g. "Records of processing". */
  title: string;
  /** Of one entry, e.g. "Record of processing". */
  singular: string;
  /** What the register is for, in one or two sentences. */
  purpose: string;
  /** Shape of `data`; no field is called `title`, `state`, `reviewOn` or `id`: those stand beside it. */
  shape: z.ZodObject;
  /** What the title of an entry is, as the entry form asks for it. */
  titleLabel: string;
  states: Readonly<Record<string, StateRule>>;
  /** The state of a new entry. */
  first: string;
  /** A change of content by a person moves an entry from this state to that. */
  whenEdited?: Readonly<Record<string, string>>;
  /** Dotted fields of `data` shown in lists, besides title, state and review. */
  columns: readonly string[];
  /** Only runs write it, or people and imports too. */
  editedBy: 'people' | 'runs';
  /** Roles in the owner organization that may change entries by hand. */
  editors: readonly Role[];
  /** Seen only by DPO and auditor, and the register keeper where not private; otherwise by every member. */
  confidential: boolean;
  /** What everybody may see, once an entry is in one of the public states. */
  public?: { fields: readonly string[]; states: readonly string[] };
  /** Calendar days until somebody has to look at it again. */
  reviewDays?: number;
}
