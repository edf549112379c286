import type { PortalDeps } from '../portal-deps.ts';
import type { Visitor } from '../session/current-session.ts';

interface PageRequestBase {
  deps: PortalDeps;
  /** Parts of the path, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  requestId: string;
  /** Path and query, e.g. to come back to after signing in. */
  path: string;
  cookies: string | undefined;
}

export interface PublicRequest extends PageRequestBase {
  visitor: Visitor | undefined;
}

export interface VisitorRequest extends PageRequestBase {
  visitor: Visitor;
}

export interface FormRequest extends VisitorRequest {
  form: URLSearchParams;
}

/**
 * One row of the page table. GET routes read; only POST routes may change anything, and only when the form came from our
 * own page and carries the session's token.
 */
export type PageRoute =
  | { method: 'get'; path: string; open: true; answer: (request: PublicRequest) => Promise<Response> }
  | { method: 'get'; path: string; open: false; answer: (request: VisitorRequest) => Promise<Response> }
  | { method: 'post'; path: string; open: false; answer: (request: FormRequest) => Promise<Response> };
