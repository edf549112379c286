import { roleOfLead } from '../../../../workflows/language/who.ts';
import { anApproval, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'list.unknown',
  step: 'decide',
  definition: process(anApproval('decide', { by: [roleOfLead('member')], votersFrom: 'nobody' })),
};
