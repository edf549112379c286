import type { GuestCode } from './guest-access.ts';

/** What personal links have in common, those of guests and those in the mails of people: codes, limits and an end. */
export interface LinkAccess {
  taskId: string;
  runId: string;
  organizationId: string;
  /** The last link opens nothing any more after this. */
  expiresAt: string;
  code?: GuestCode;
  /** When codes were asked for, in the last day. */
  codesAskedAt: string[];
  /** When a new link was asked for through an old one, in the last day. */
  linksAskedAt: string[];
  /** Wrong codes under the last link. */
  wrongCodes: number;
  version: number;
}
