import type { RegisterEntry } from '../register-entry.ts';
import type { StandingAgreement } from './agreement-in-force.ts';
import type { ProcessingRecord } from './processing-record.ts';

/** A record that counts: neither retired nor unreadable. */
export interface StandingRecord {
  entry: RegisterEntry;
  record: ProcessingRecord;
}

/** What the checks look at. */
export interface Registers {
  records: StandingRecord[];
  /** Agreements in force, of all organizations. */
  agreements: StandingAgreement[];
  /** Retention rules that are not retired. */
  rules: RegisterEntry[];
  nameOf: (organizationId: string) => string;
}
