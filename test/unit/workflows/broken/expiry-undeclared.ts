import { thenExpire } from '../../../../workflows/language/deadlines.ts';
import { hours } from '../../../../workflows/language/spans.ts';
import { aTask, LATE, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'late.expiry-undeclared',
  step: 'ask',
  definition: process(aTask('ask', { late: thenExpire(LATE, { after: hours(4), outcome: 'expired' }) })),
};
