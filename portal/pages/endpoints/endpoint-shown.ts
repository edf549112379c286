import type { FormProblem } from '../../../core/rules/form.ts';
import type { Announcement, Endpoint } from '../../../core/rules/partner/endpoint.ts';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import type { EndpointEntered } from './endpoint-form.tsx';

/** What the page of an endpoint shows. */
export interface EndpointShown {
  visitor: Visitor;
  endpoint: Endpoint;
  names: NameBook;
  portalUrl: string;
  now: string;
  announcements: Announcement[];
  /** Where older ones are. */
  next?: string;
  problems: FormProblem[];
  entered: EndpointEntered;
  /** A secret of `v1` that was just made: shown this once. */
  secret?: string;
  said?: { text: string; tone: 'good' | 'late' };
  loopback: boolean;
}

export function pathOf({ organizationId, id }: Pick<Endpoint, 'id' | 'organizationId'>): string {
  return `/endpoints/${organizationId}/${id}`;
}
