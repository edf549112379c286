import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'reply.mismatch',
  step: 'build',
  definition: process(aTask('build', { reply: {} })),
};
