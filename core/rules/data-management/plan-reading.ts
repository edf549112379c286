import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { Reading } from '../reading.ts';
import { Agreement } from '../registers/agreement.ts';
import { isFinal } from '../registers/kinds.ts';
import { ProcessingRecord } from '../registers/processing-record.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { RetentionRule } from '../registers/retention-rule.ts';
import { lastRound, latestOf } from '../rounds.ts';
import { dataManagementOf, type DataManagementData } from './data.ts';
import { namesOf } from '../names-of.ts';

/** An entry of a register with what it says, as far as it can be read. */
export interface Read<T> {
  entry: RegisterEntry;
  said: T;
}

/** Everything the plan is made of. */
export interface PlanReading {
  case: Case;
  data: DataManagementData;
  organizations: Organization[];
  /** Ids of those who took part. */
  asked: string[];
  records: Read<ProcessingRecord>[];
  agreements: Read<Agreement>[];
  rules: Read<RetentionRule>[];
  nameOf: (organizationId: string) => string;
}

export function planReading({ case: aCase, organizations, registers }: Reading): PlanReading {
  const data = dataManagementOf(aCase);
  const standing = registers.filter(({ kind, state }) => !isFinal(kind, state));
  return {
    case: aCase,
    data,
    organizations,
    asked: data.organizations ?? [],
    records: read(standing, 'processing-record', (raw) => ProcessingRecord.safeParse(raw).data),
    agreements: read(standing, 'agreement', (raw) => Agreement.safeParse(raw).data),
    rules: read(standing, 'retention-rule', (raw) => RetentionRule.safeParse(raw).data),
    nameOf: namesOf(organizations),
  };
}

function read<T>(
  entries: RegisterEntry[],
  kind: RegisterEntry['kind'],
  parse: (raw: unknown) => T | undefined,
): Read<T>[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .flatMap((entry) => {
      const said = parse(entry.data);
      return said === undefined ? [] : [{ entry, said }];
    })
    .sort((left, right) => (orderOf(left.entry) < orderOf(right.entry) ? -1 : 1));
}

function orderOf({ organizationId, title, id }: RegisterEntry): string {
  return `${organizationId}|${title}|${id}`;
}

/** Whether an organization's officer confirmed; silence is said as such. */
export function confirmationOf(aCase: Case, organizationId: string): string {
  const outcome = latestOf(aCase, 'sign-off', organizationId)?.outcome;
  return outcome === 'confirmed' ? 'Confirmed' : 'Not confirmed';
}

/** Who did not answer a step, or was gone on without. */
export function silentAt(aCase: Case, stepId: string): string[] {
  return lastRound(aCase, stepId)
    .filter(({ status }) => status !== 'done')
    .map(({ organizationId }) => organizationId);
}
