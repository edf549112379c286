import { auto } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'outcomes.missing',
  step: 'compute',
  definition: process(auto('compute', { title: 'Compute', run: 'compute', outcomes: [] })),
};
