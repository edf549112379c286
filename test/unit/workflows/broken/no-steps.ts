import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'steps.empty',
  step: '',
  definition: process(),
};
