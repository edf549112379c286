import type { UploadedFile } from '../http/read-upload.ts';
import type { Language } from '../../core/rules/preferences.ts';
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
  /** The first of our languages that the browser asks for: for pages that do not know who reads them. */
  wanted: Language;
}

export interface PublicRequest extends PageRequestBase {
  visitor: Visitor | undefined;
}

export interface VisitorRequest extends PageRequestBase {
  visitor: Visitor;
}

/** A form of somebody without an account, sent from one of our own pages. */
export interface OpenFormRequest extends PublicRequest {
  form: URLSearchParams;
  /** Network address of the sender: for limits only, never kept. */
  sender: string;
}

export interface FormRequest extends VisitorRequest {
  form: URLSearchParams;
  /** Of pages that take one; absent when none was chosen. */
  file?: UploadedFile;
}

/**
 * One row of the page table. GET routes read; only POST routes may change anything, and only when the form came from our
 * own page and carries the session's token; open ones (guests, the public) check what ties the form to its sender themselves.
 */
export type PageRoute =
  | { method: 'get'; path: string; open: true; answer: (request: PublicRequest) => Promise<Response> }
  | { method: 'get'; path: string; open: false; answer: (request: VisitorRequest) => Promise<Response> }
  | {
      method: 'post';
      path: string;
      open: true;
      /** Mail programs send it too (RFC 8058), with any form: the address alone says what is meant. */
      fromAnywhere?: true;
      answer: (request: OpenFormRequest) => Promise<Response>;
    }
  | {
      method: 'post';
      path: string;
      open: false;
      /** Takes a form with a file in it. */
      upload?: true;
      answer: (request: FormRequest) => Promise<Response>;
    };
