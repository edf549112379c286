import { both } from '../../../../workflows/language/steps.ts';
import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'id.duplicate',
  step: 'ask',
  definition: process(aTask('ask'), both('side', { title: 'Both' }, [aTask('ask')], [aTask('other')])),
};
