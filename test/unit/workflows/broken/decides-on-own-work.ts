import { escalate, toRole } from '../../../../workflows/language/deadlines.ts';
import { hours } from '../../../../workflows/language/spans.ts';
import { roleOfLead } from '../../../../workflows/language/who.ts';
import { anApproval, aTask, process, type Broken } from '../sound.ts';

const toTheHead = escalate({ remindBefore: [], to: [toRole('accountable')], every: hours(1) });

/** The head is brought in when the text is late, and is then the only one who could approve it. */
export const broken: Broken = {
  code: 'decides-on.own-work',
  step: 'approve',
  definition: process(
    aTask('write', { late: toTheHead }),
    anApproval('approve', { by: [roleOfLead('accountable')], decidesOn: 'write' }),
  ),
};
