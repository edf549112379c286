import { onDateOfItem, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { workingDays } from '../language/spans.ts';
import { branch, compute, each, publish, task } from '../language/steps.ts';
import { role, roleOfOwner } from '../language/who.ts';
import { assessment, summary } from './assessment-steps.ts';
import * as forms from './forms.ts';
import { inputs } from './input-steps.ts';
import { dpoIsLate, headIsTold, measureIsLate } from './lateness.ts';
import { IMPLEMENT_FORM } from './risk-forms.ts';
import * as texts from './texts.ts';

/** Whether an assessment is made: computed from the screening; anybody may overrule upwards, only the DPO downwards. */
const whether = [
  compute('recall', {
    title: 'Take up the last version',
    computes: 'risk-recall',
    outcomes: ['first', 'again'],
  }),
  task('screen', {
    title: 'Screen the service',
    text: texts.SCREEN_TEXT,
    by: roleOfOwner('privacy-lead'),
    form: forms.SCREEN_FORM,
    due: within(workingDays(5)),
    late: headIsTold,
    effect: 'risk-screened',
  }),
  compute('threshold', {
    title: 'Compute whether an assessment is needed',
    computes: 'risk-threshold',
    outcomes: ['not-needed', 'advisable', 'needed'],
  }),
  task('course', {
    title: 'Say whether the assessment is made',
    text: texts.COURSE_TEXT,
    by: roleOfOwner('privacy-lead', 'dpo', 'engineer', 'accountable'),
    form: forms.COURSE_FORM,
    outcomeField: 'course',
    outcomes: ['assess', 'no-assessment'],
    due: within(workingDays(2)),
    late: headIsTold,
  }),
  branch('overruled', {
    on: 'course',
    cases: {
      assess: [],
      'no-assessment': [
        branch('downwards', {
          on: 'threshold',
          cases: { 'not-needed': [] },
          otherwise: [
            task('dpo-reason', {
              title: 'Say whether the assessment can be left out',
              text: texts.DPO_REASON_TEXT,
              by: roleOfOwner('dpo'),
              form: forms.DPO_REASON_FORM,
              outcomeField: 'verdict',
              outcomes: ['no-assessment', 'assess'],
              due: within(workingDays(5)),
              late: dpoIsLate,
            }),
          ],
        }),
      ],
    },
  }),
  compute('settle-course', {
    title: 'Settle whether it is made',
    computes: 'risk-course',
    outcomes: ['assess', 'no-assessment'],
  }),
];

const preparing = [
  task('plan', {
    title: 'Plan the assessment',
    text: texts.PLAN_TEXT,
    by: roleOfOwner('privacy-lead'),
    form: forms.PLAN_FORM,
    outcomeField: 'views',
    outcomes: ['seek', 'not-sought'],
    due: within(workingDays(5)),
    late: headIsTold,
    effect: 'risk-planned',
  }),
  task('describe', {
    title: 'Describe the service and its data',
    text: texts.DESCRIBE_TEXT,
    by: roleOfOwner('engineer'),
    form: forms.DESCRIBE_FORM,
    due: within(workingDays(10)),
    late: headIsTold,
    effect: 'risk-described',
  }),
  inputs,
];

const measures = each('measures', {
  title: 'Measures of each owner',
  over: 'risk-measures',
  steps: [
    task('implement', {
      title: 'Carry out a measure',
      text: texts.IMPLEMENT_TEXT,
      by: role('engineer', 'privacy-lead', 'dpo'),
      form: IMPLEMENT_FORM,
      due: onDateOfItem({ orAfter: workingDays(20) }),
      late: measureIsLate,
      effect: 'risk-implemented',
      byMail: 'reply',
      reply: { answers: { result: 'done' }, words: 'evidence', today: 'doneOn' },
    }),
  ],
});

/**
 * Risk management: a privacy impact assessment of a service or system, over all organizations in it, from the screening
 * to the measures; its review begins by itself after a year, as the next version of the same assessment.
 */
export const riskManagement = defineProcess({
  id: 'risk-management',
  clause: '8.4',
  version: 1,
  title: 'Risk management',
  summary:
    'Whether a service needs a privacy impact assessment, and the assessment: risks to people, what is done about them, who accepts what remains.',
  private: false,
  startedBy: ['privacy-lead', 'dpo', 'engineer'],
  start: forms.START_FORM,
  steps: [
    ...whether,
    branch('whether-assessed', {
      on: 'settle-course',
      cases: {
        'no-assessment': [],
        assess: [
          ...preparing,
          ...assessment,
          summary,
          publish('publish-summary', { title: 'Publish the report and the summary', product: 'pia-report' }),
          branch('whether-carried-out', {
            on: 'decisions',
            cases: { stop: [] },
            otherwise: [
              measures,
              compute('settled', { title: 'Close until the review', computes: 'risk-settled' }),
            ],
          }),
        ],
      },
    }),
  ],
});
