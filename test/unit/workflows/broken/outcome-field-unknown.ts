import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'outcome-field.unknown',
  step: 'ask',
  definition: process(aTask('ask', { outcomeField: 'colour', outcomes: ['yes', 'no'] })),
};
