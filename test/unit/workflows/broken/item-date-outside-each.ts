import { onDateOfItem } from '../../../../workflows/language/deadlines.ts';
import { hours } from '../../../../workflows/language/spans.ts';
import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'due.item-outside-each',
  step: 'ask',
  definition: process(aTask('ask', { due: onDateOfItem({ orAfter: hours(4) }) })),
};
