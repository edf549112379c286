import type { Posted } from '../rules/partner/retry-plan.ts';

/** Brings announcements to addresses of partners, and to nowhere else. */
export interface Courier {
  /** Whether addresses of this machine are allowed: rehearsals only. */
  loopback: boolean;
  /** Why an address is not one that is sent to, in words; asks for its numbers. Undefined when it is one. */
  problemOf(url: string): Promise<string | undefined>;
  /**
   * One try, never repeated and never redirected; checks the address again. `secrets`: `whsk_…` or `whsec_…`, each of
   * which signs. Faults of the receiver and of the way there are answers; throws nothing.
   */
  post(message: { url: string; id: string; at: string; body: string; secrets: string[] }): Promise<Posted>;
}
