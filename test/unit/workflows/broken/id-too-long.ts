import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'id.malformed',
  step: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  definition: process(aTask('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')),
};
