import { branch, repeat } from '../../../../workflows/language/steps.ts';
import { aChoice, process, type Broken } from '../sound.ts';

/** The step that ends the repeat does not run on every way. */
export const broken: Broken = {
  code: 'repeat.until-unknown',
  step: 'again',
  definition: process(
    repeat('again', {
      title: 'Again',
      until: { step: 'more', outcomes: ['yes'] },
      steps: [aChoice('ask'), branch('way', { on: 'ask', cases: { yes: [aChoice('more')], no: [] } })],
    }),
  ),
};
