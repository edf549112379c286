import { aTask, process, type Broken } from '../sound.ts';

const { late: _, ...unlate } = aTask('ask');

/** Not writable in TypeScript, but a definition may come from JSON. */
export const broken: Broken = {
  code: 'late.missing',
  step: 'ask',
  definition: process(Object.assign(aTask('ask'), { late: undefined }, unlate)),
};
