import { beforeClock } from '../../../../workflows/language/deadlines.ts';
import { hours } from '../../../../workflows/language/spans.ts';
import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'due.clock-unknown',
  step: 'ask',
  definition: process(aTask('ask', { due: beforeClock('consultation', { orAfter: hours(4) }) })),
};
