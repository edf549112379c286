import { thenExpire, within } from '../language/deadlines.ts';
import { hours } from '../language/spans.ts';
import { each, task } from '../language/steps.ts';
import { role } from '../language/who.ts';
import * as forms from './forms.ts';
import { toHeadThenCoordinator } from './lateness.ts';
import * as texts from './texts.ts';

/**
 * Notices between processors, controllers and joint controllers. A processor tells its controller without undue delay
 * (GDPR art. 33(2) and its kin): asked at once, and a notice that is not confirmed holds nobody's decision up.
 */
export const partners = each('partners', {
  title: 'Notices between partners',
  over: 'partner-notices',
  steps: [
    task('tell-partner', {
      title: 'Give notice to your partner',
      text: texts.TELL_PARTNER_TEXT,
      by: role('dpo', 'privacy-lead'),
      form: forms.TELL_PARTNER_FORM,
      due: within(hours(12)),
      late: thenExpire(toHeadThenCoordinator, { after: hours(12), outcome: 'expired' }),
      outcomes: ['done', 'expired'],
      effect: 'partner-told',
    }),
  ],
});
