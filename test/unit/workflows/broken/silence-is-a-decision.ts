import { thenExpire } from '../../../../workflows/language/deadlines.ts';
import { hours } from '../../../../workflows/language/spans.ts';
import { anApproval, LATE, process, type Broken } from '../sound.ts';

/** A lapse that has the name of a decision: nobody could tell it from one. */
export const broken: Broken = {
  code: 'late.expiry-undeclared',
  step: 'decide',
  definition: process(
    anApproval('decide', { late: thenExpire(LATE, { after: hours(4), outcome: 'agree' }) }),
  ),
};
