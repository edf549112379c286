import { branch } from '../../../../workflows/language/steps.ts';
import { aChoice, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'branch.on-unknown',
  step: 'way',
  definition: process(branch('way', { on: 'ask', cases: { yes: [], no: [] } }), aChoice('ask')),
};
