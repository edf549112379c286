import { role } from '../../../../workflows/language/who.ts';
import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'who.item-outside-each',
  step: 'ask',
  definition: process(aTask('ask', { by: role('dpo') })),
};
