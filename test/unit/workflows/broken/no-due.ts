import { aTask, process, type Broken } from '../sound.ts';

const { due: _, ...undue } = aTask('ask');

/** Not writable in TypeScript, but a definition may come from JSON. */
export const broken: Broken = {
  code: 'due.missing',
  step: 'ask',
  definition: process(Object.assign(aTask('ask'), { due: undefined }, undue)),
};
