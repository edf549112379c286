import { auto, backTo, branch } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'loop.without-person',
  step: 'again',
  definition: process(
    auto('compute', { title: 'Compute', run: 'compute', outcomes: ['done', 'not-yet'] }),
    branch('way', { on: 'compute', cases: { done: [], 'not-yet': [backTo('again', 'compute')] } }),
  ),
};
