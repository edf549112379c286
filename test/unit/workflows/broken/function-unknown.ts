import { auto } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'function.unknown',
  step: 'compute',
  definition: process(auto('compute', { title: 'Compute', run: 'dream' })),
};
