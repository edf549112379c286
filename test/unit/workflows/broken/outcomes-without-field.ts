import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'outcome-field.mismatch',
  step: 'ask',
  definition: process(aTask('ask', { outcomes: ['yes', 'no'] })),
};
