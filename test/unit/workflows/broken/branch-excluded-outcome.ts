import { branch, repeat } from '../../../../workflows/language/steps.ts';
import { aChoice, process, type Broken } from '../sound.ts';

/** The repeat ends only with yes, so no cannot occur behind it. */
export const broken: Broken = {
  code: 'branch.outcome-unknown',
  step: 'way',
  definition: process(
    repeat('again', { title: 'Again', until: { step: 'ask', outcomes: ['yes'] }, steps: [aChoice('ask')] }),
    branch('way', { on: 'ask', cases: { yes: [], no: [] } }),
  ),
};
