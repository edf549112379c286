import { each } from '../../../../workflows/language/steps.ts';
import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'list.unknown',
  step: 'of-each',
  definition: process(each('of-each', { title: 'Each', over: 'everybody', steps: [aTask('ask')] })),
};
