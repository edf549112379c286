import { run } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'run-start.unknown',
  step: 'call',
  definition: process(run('call', { title: 'Call', process: 'other', start: 'somehow' })),
};
