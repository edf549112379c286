import { auto, branch, repeat } from '../../../../workflows/language/steps.ts';
import { aTask, process, type Broken } from '../sound.ts';

/** A person is asked only on the way out, not on the way round. */
export const broken: Broken = {
  code: 'loop.without-person',
  step: 'again',
  definition: process(
    repeat('again', {
      title: 'Again',
      until: { step: 'compute', outcomes: ['done'] },
      steps: [
        auto('compute', { title: 'Compute', run: 'compute', outcomes: ['done', 'not-yet'] }),
        branch('way', { on: 'compute', cases: { done: [aTask('ask')], 'not-yet': [] } }),
      ],
    }),
  ),
};
