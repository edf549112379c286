import { branch, each } from '../../../../workflows/language/steps.ts';
import { aChoice, process, type Broken } from '../sound.ts';

/** A list may be empty; then the each ends with none. */
export const broken: Broken = {
  code: 'branch.outcome-unhandled',
  step: 'way',
  definition: process(
    each('of-each', { title: 'Each', over: 'parties', steps: [aChoice('ask')] }),
    branch('way', { on: 'of-each', cases: { yes: [], no: [] } }),
  ),
};
