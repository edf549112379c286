import { backTo, branch } from '../../../../workflows/language/steps.ts';
import { aChoice, aTask, process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'step.unreachable',
  step: 'never',
  definition: process(
    aChoice('ask'),
    branch('way', { on: 'ask', cases: { yes: [backTo('again', 'ask')], no: [backTo('again-too', 'ask')] } }),
    aTask('never'),
  ),
};
