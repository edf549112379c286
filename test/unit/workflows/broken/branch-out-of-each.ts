import { branch, each } from '../../../../workflows/language/steps.ts';
import { aChoice, aTask, process, type Broken } from '../sound.ts';

/** The items of an each are on their own: what happened outside cannot be read there. */
export const broken: Broken = {
  code: 'branch.on-unknown',
  step: 'way',
  definition: process(
    aChoice('ask'),
    each('of-each', {
      title: 'Each',
      over: 'parties',
      steps: [branch('way', { on: 'ask', cases: { yes: [], no: [] } }), aTask('then')],
    }),
  ),
};
