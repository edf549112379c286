import { clock } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'moment.unknown',
  step: 'wait',
  definition: process(clock('wait', { title: 'Wait', wait: { until: 'some-day' } })),
};
