import { aTask, CHOICE, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'outcome-field.unknown',
  step: 'ask',
  definition: process(
    aTask('ask', { form: { ...CHOICE, required: [] }, outcomeField: 'choice', outcomes: ['yes', 'no'] }),
  ),
};
