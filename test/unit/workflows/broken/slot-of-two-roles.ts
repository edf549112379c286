import { roleOfLead } from '../../../../workflows/language/who.ts';
import { anApproval, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'who.several-roles',
  step: 'decide',
  definition: process(anApproval('decide', { by: [roleOfLead('dpo', 'accountable')] })),
};
