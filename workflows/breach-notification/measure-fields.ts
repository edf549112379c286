import * as z from 'zod';

import { Measure } from '../../core/rules/breach/answers.ts';
import { ORGANIZATIONS, when } from '../language/field-hints.ts';

const measure = Measure.shape;
const planned = when('state', 'planned');
/** One measure, as a row of a form. */
export const MEASURE = z.strictObject({
  description: measure.description.meta({ title: 'Measure' }),
  state: measure.state.meta({ title: 'Done or planned?' }),
  ownerOrganization: measure.ownerOrganization.meta({
    title: 'Who carries it out?',
    ...ORGANIZATIONS,
    ...planned,
  }),
  dueOn: measure.dueOn.meta({ title: 'By when?', ...planned }),
});
