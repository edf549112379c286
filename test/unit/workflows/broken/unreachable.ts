import { backTo } from '../../../../workflows/language/steps.ts';
import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'step.unreachable',
  step: 'never',
  definition: process(aTask('first'), backTo('again', 'first'), aTask('never')),
};
