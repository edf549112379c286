import { anApproval, aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'decides-on.unknown',
  step: 'decide',
  definition: process(anApproval('decide', { decidesOn: 'ask' }), aTask('ask')),
};
