import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'id.malformed',
  step: 'Sample_1',
  definition: { ...process(aTask('ask')), id: 'Sample_1' },
};
