import type { Step } from '../../core/rules/process-definition.ts';
import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { approval, each, outcome, publish, task } from '../language/steps.ts';
import { role, roleOfOwner } from '../language/who.ts';
import * as forms from './forms.ts';
import { staysUnreviewed, toHead } from './lateness.ts';
import * as texts from './texts.ts';

/** The heads of all parties look at what is in force: the strictest wish counts. */
export const review = approval('review', {
  title: 'Review the agreement in force',
  text: texts.REVIEW_TEXT,
  by: [roleOfOwner('accountable')],
  votersFrom: 'agreement-signatories',
  outcomes: [
    outcome('renew', {
      label: 'Renew it',
      consequence: 'It stays as it is and is looked at again in twelve months, if all parties renew it.',
      reason: false,
    }),
    outcome('amend', {
      label: 'Amend it',
      consequence: 'A new version is drafted, reviewed and signed. Until then the one in force holds.',
      reason: true,
    }),
    outcome('end', {
      label: 'End it',
      consequence: 'The agreement ends, and every party that received data returns or destroys them.',
      reason: true,
    }),
  ],
  due: within(workingDays(10)),
  late: staysUnreviewed,
  effect: 'agreement-looked-at',
});

/** At the end nobody keeps data of the others. */
export const ending: Step[] = [
  each('returns', {
    title: 'Return or destruction by each party that received data',
    over: 'agreement-receivers',
    steps: [
      task('return-data', {
        title: 'Return or destroy the data received',
        text: texts.RETURN_TEXT,
        by: role('records', 'dpo', 'engineer'),
        form: forms.RETURN_FORM,
        due: within(workingDays(20)),
        late: toHead,
        effect: 'agreement-returned',
      }),
    ],
  }),
  publish('ended', { title: 'Keep the record of its end', product: 'exchange-agreement' }),
];
