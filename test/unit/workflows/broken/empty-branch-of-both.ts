import { both } from '../../../../workflows/language/steps.ts';
import { aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'steps.empty',
  step: 'side',
  definition: process(both('side', { title: 'Both' }, [aTask('ask')], [])),
};
