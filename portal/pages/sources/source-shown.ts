import type { FormProblem } from '../../../core/rules/form.ts';
import type { Delivery, Source, SourceNote } from '../../../core/rules/source.ts';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

/** What the page of a source shows. */
export interface SourceShown {
  visitor: Visitor;
  source: Source;
  names: NameBook;
  portalUrl: string;
  notes: SourceNote[];
  deliveries: Delivery[];
  /** Where older deliveries are. */
  next?: string;
  problems: FormProblem[];
  /** A secret that was just made: shown this once. */
  secret?: string;
  /** What the last act did, in a sentence. */
  said?: { text: string; tone: 'good' | 'late' };
}

export function pathOf(source: Pick<Source, 'id' | 'organizationId'>): string {
  return `/sources/${source.organizationId}/${source.id}`;
}
