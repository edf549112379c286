import { publish } from '../../../../workflows/language/steps.ts';
import { process, type Broken } from '../sound.ts';

export const broken: Broken = {
  code: 'product.unknown',
  step: 'report',
  definition: process(publish('report', { title: 'Report', product: 'novel' })),
};
