import { anApproval, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'who.missing',
  step: 'decide',
  definition: process(anApproval('decide', { by: [] })),
};
