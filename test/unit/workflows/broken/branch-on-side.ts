import { both, branch } from '../../../../workflows/language/steps.ts';
import { aChoice, aTask, process, type Broken } from '../sound.ts';

/** What happened in a branch of a both cannot be read behind it. */
export const broken: Broken = {
  code: 'branch.on-unknown',
  step: 'way',
  definition: process(
    both('side', { title: 'Both' }, [aChoice('ask')], [aTask('other')]),
    branch('way', { on: 'ask', cases: { yes: [], no: [] } }),
  ),
};
