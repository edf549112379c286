import { aTask, process, type Broken } from '../sound.ts';

/** The same roles do both: whoever built it may be the only one. */
export const broken: Broken = {
  code: 'decides-on.own-work',
  step: 'prove',
  definition: process(aTask('build'), aTask('prove', { notBy: 'build' })),
};
