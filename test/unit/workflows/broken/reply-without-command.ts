import { anApproval, aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'reply.mismatch',
  step: 'approve',
  definition: process(aTask('build'), anApproval('approve', { byMail: 'reply' })),
};
