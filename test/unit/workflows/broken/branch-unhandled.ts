import { branch } from '../../../../workflows/language/steps.ts';
import { aChoice, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'branch.outcome-unhandled',
  step: 'way',
  definition: process(aChoice('ask'), branch('way', { on: 'ask', cases: { yes: [] } })),
};
