import { backTo, both, branch } from '../../../../workflows/language/steps.ts';
import { aChoice, aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'back-to.unknown',
  step: 'again',
  definition: process(
    aTask('first'),
    both(
      'side',
      { title: 'Both' },
      [aChoice('ask'), branch('way', { on: 'ask', cases: { yes: [backTo('again', 'first')], no: [] } })],
      [aTask('other')],
    ),
  ),
};
