import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'id.malformed',
  step: 'Ask-Them',
  definition: process(aTask('Ask-Them')),
};
