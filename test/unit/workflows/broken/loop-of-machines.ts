import { auto, repeat } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'loop.without-person',
  step: 'again',
  definition: process(
    repeat('again', {
      title: 'Again',
      until: { step: 'compute', outcomes: ['done'] },
      steps: [auto('compute', { title: 'Compute', run: 'compute', outcomes: ['done', 'not-yet'] })],
    }),
  ),
};
