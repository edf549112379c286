import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'decides-on.unknown',
  step: 'prove',
  definition: process(aTask('prove', { notBy: 'build' }), aTask('build')),
};
