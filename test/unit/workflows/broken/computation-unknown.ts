import { compute } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'computation.unknown',
  step: 'analyse',
  definition: process(compute('analyse', { title: 'Analyse', computes: 'dream' })),
};
