import { Temporal } from 'temporal-polyfill';

import type { CyclePlan } from '../cycle.ts';
import type { Organization } from '../organization.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { dayOf } from '../registers/review-date.ts';
import type { DataManagementStart } from './answers.ts';

type Version = Pick<RegisterEntry, 'kind' | 'state'>;

/** Whether somebody has to look at a record of processing again: it counted, and has been changed. */
export function wantsReview(before: Version | undefined, after: Version): boolean {
  return after.kind === 'processing-record' && after.state === 'changed' && before?.state !== 'changed';
}

/**
 * The round of data management that a change asks for, of that organization alone. It begins on the next day, so that
 * the changes of one day are looked at together.
 */
export function roundAfterChange(
  { id, timeZone }: Pick<Organization, 'id' | 'timeZone'>,
  now: string,
): CyclePlan {
  const answers = {
    reason: 'change',
    title: 'Changes in the register of processing',
    organizations: [id],
    change: 'Records in the register of processing have been changed and wait to be looked at.',
  } satisfies DataManagementStart;
  return {
    processId: 'data-management',
    organizationId: id,
    subject: 'record-change',
    reason: 'Records of processing have been changed',
    dueOn: Temporal.PlainDate.from(dayOf(now, timeZone)).add({ days: 1 }).toString(),
    answers,
  };
}
