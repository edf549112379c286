import { Temporal } from 'temporal-polyfill';

import type { Case } from '../case.ts';
import type { CyclePlan } from '../cycle.ts';
import type { Organization } from '../organization.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { dayOf } from '../registers/review-date.ts';
import type { DataManagementStart } from './answers.ts';

type Version = Pick<RegisterEntry, 'kind' | 'state'>;

/** Whether somebody has to look at a record of processing again: it counted once, and has been changed. */
export function wantsReview({ kind, state }: Version): boolean {
  return kind === 'processing-record' && state === 'changed';
}

/** Whether a round no longer looks at an organization's records: its officer has confirmed them, or has not in time. */
export function hasLooked({ tasks }: Pick<Case, 'tasks'>, organizationId: string): boolean {
  const last = tasks
    .filter((task) => task.stepId === 'sign-off' && task.organizationId === organizationId)
    .sort((left, right) => left.iteration - right.iteration)
    .at(-1);
  return last !== undefined && last.status !== 'open' && last.outcome !== 'changes';
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
