import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'who.missing',
  step: 'ask',
  definition: process(aTask('ask', { by: { roles: [], of: 'lead' } })),
};
