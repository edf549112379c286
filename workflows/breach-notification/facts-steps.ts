import { thenExpire, within } from '../language/deadlines.ts';
import { hours } from '../language/spans.ts';
import { both, each, task } from '../language/steps.ts';
import { role, roleOfOwner } from '../language/who.ts';
import { FACTS_FORM } from './facts-form.ts';
import * as forms from './forms.ts';
import { toDpoThenCoordinator, toHeadThenCoordinator } from './lateness.ts';
import { partners } from './partner-steps.ts';
import * as texts from './texts.ts';

/** Since when each controller was aware: the act that starts its clocks. */
export const awareness = each('awareness-acts', {
  title: 'Awareness of each controller',
  over: 'controllers',
  steps: [
    task('awareness', {
      title: 'State when you became aware',
      text: texts.AWARENESS_TEXT,
      by: role('dpo'),
      form: forms.AWARENESS_FORM,
      due: within(hours(4)),
      late: toHeadThenCoordinator,
      effect: 'record-awareness',
    }),
  ],
});

/** Stopping it; at the same time what it means for the data of each organization, and the notices between them. */
export const investigate = both(
  'investigate',
  { title: 'Contain, collect the facts, tell partners' },
  [
    task('contain', {
      title: 'Contain the incident',
      text: texts.CONTAIN_TEXT,
      by: roleOfOwner('responder', 'dpo'),
      form: forms.CONTAIN_FORM,
      due: within(hours(12)),
      late: toDpoThenCoordinator,
    }),
  ],
  [
    each('facts-of-each', {
      title: 'Facts from each organization concerned',
      over: 'concerned',
      steps: [
        task('facts', {
          title: 'Give the facts of your organization',
          text: texts.FACTS_TEXT,
          by: role('dpo', 'privacy-lead', 'engineer', 'responder'),
          form: FACTS_FORM,
          due: within(hours(12)),
          late: thenExpire(toHeadThenCoordinator, { after: hours(12), outcome: 'expired' }),
          outcomes: ['done', 'expired'],
          effect: 'facts-given',
        }),
      ],
    }),
  ],
  [partners],
);
