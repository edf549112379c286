import { onDateOfItem, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { workingDays } from '../language/spans.ts';
import { both, clock, compute, each, publish, task } from '../language/steps.ts';
import { coordinator, guestOrRole, role, roleOfLead } from '../language/who.ts';
import { ANALYSE_FORM, EVALUATE_FORM } from './answer-forms.ts';
import { answers } from './answer-steps.ts';
import * as forms from './forms.ts';
import { toHead, toHeadThenCoordinator, untilItCloses } from './lateness.ts';
import { preparation } from './prepare-steps.ts';
import * as texts from './texts.ts';

/** While it is open: the public page takes answers, and associations answer by their personal links. */
const open = both(
  'while-open',
  { title: 'While it is open' },
  [clock('open', { title: 'Open to everybody', wait: { until: 'engagement-closes' } })],
  [
    each('associations', {
      title: 'Associations that were invited',
      over: 'engagement-associations',
      steps: [
        task('association-answer', {
          title: 'Answer for your association',
          text: texts.ASSOCIATION_TEXT,
          by: guestOrRole('contact'),
          form: forms.ASSOCIATION_FORM,
          due: onDateOfItem({ orAfter: workingDays(60) }),
          late: untilItCloses,
          outcomes: ['done', 'no-answer'],
        }),
      ],
    }),
  ],
);

/** Citizen engagement: from the plan to "you said, we did", for one consultation. */
export const citizenEngagement = defineProcess({
  id: 'citizen-engagement',
  clause: '8.6',
  version: 1,
  title: 'Citizen engagement',
  summary: 'Ask the people concerned before it is decided, answer what they say, and show what it changed.',
  private: false,
  startedBy: ['contact', 'privacy-lead', 'dpo'],
  start: forms.START_FORM,
  steps: [
    task('plan', {
      title: 'Plan the consultation',
      text: texts.PLAN_TEXT,
      by: roleOfLead('contact'),
      form: forms.PLAN_FORM,
      due: within(workingDays(10)),
      late: toHeadThenCoordinator,
      effect: 'engagement-planned',
    }),
    preparation,
    each('announcements', {
      title: 'Announcement by each organization',
      over: 'engagement-organizations',
      steps: [
        task('announce', {
          title: 'Announce the consultation',
          text: texts.ANNOUNCE_TEXT,
          by: role('contact'),
          form: forms.ANNOUNCE_FORM,
          due: within(workingDays(5)),
          late: toHeadThenCoordinator,
          effect: 'engagement-announced',
        }),
      ],
    }),
    compute('open-page', { title: 'Open the public page', computes: 'engagement-open' }),
    open,
    compute('close-page', { title: 'Close the public page and count', computes: 'engagement-close' }),
    task('analyse', {
      title: 'Sum up what was said',
      text: texts.ANALYSE_TEXT,
      by: roleOfLead('contact'),
      form: ANALYSE_FORM,
      due: within(workingDays(15)),
      late: toHead,
      effect: 'engagement-analysed',
    }),
    answers,
    publish('report-back', { title: 'Publish "you said, we did"', product: 'engagement-record' }),
    each('tell-results', {
      title: 'Letters to those who asked for the result',
      over: 'engagement-result-batches',
      steps: [compute('send-results', { title: 'Send the result', computes: 'engagement-send-results' })],
    }),
    task('evaluate', {
      title: 'Evaluate the consultation',
      text: texts.EVALUATE_TEXT,
      by: coordinator(),
      form: EVALUATE_FORM,
      due: within(workingDays(10)),
      late: toHead,
      effect: 'engagement-decided',
    }),
    compute('file-evaluation', { title: 'Keep the evaluation', computes: 'engagement-evaluated' }),
  ],
});
