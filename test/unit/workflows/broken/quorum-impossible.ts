import { anApproval, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'quorum.impossible',
  step: 'decide',
  definition: process(anApproval('decide', { quorum: { rule: 'at-least', n: 3 } })),
};
