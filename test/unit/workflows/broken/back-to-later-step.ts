import { backTo, branch } from '../../../../workflows/language/steps.ts';
import { aChoice, aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'back-to.unknown',
  step: 'again',
  definition: process(
    aChoice('ask'),
    branch('way', { on: 'ask', cases: { yes: [backTo('again', 'later')], no: [] } }),
    aTask('later'),
  ),
};
