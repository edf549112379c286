import { repeat } from '../../../../workflows/language/steps.ts';
import { aChoice, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'repeat.outcome-unknown',
  step: 'again',
  definition: process(
    repeat('again', {
      title: 'Again',
      until: { step: 'ask', outcomes: ['perhaps'] },
      steps: [aChoice('ask')],
    }),
  ),
};
