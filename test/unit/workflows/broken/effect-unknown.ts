import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'effect.unknown',
  step: 'ask',
  definition: process(aTask('ask', { effect: 'vanish' })),
};
