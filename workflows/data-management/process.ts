import { within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { workingDays } from '../language/spans.ts';
import { branch, compute, each, publish, task } from '../language/steps.ts';
import { coordinator, role } from '../language/who.ts';
import * as forms from './forms.ts';
import { confirmedWorkIsLate, toDpo, toHeadOfLead } from './lateness.ts';
import { signOffs } from './sign-off-steps.ts';
import * as texts from './texts.ts';

const updates = each('updates', {
  title: 'Records of each organization',
  over: 'data-organizations',
  steps: [
    task('update-records', {
      title: 'Bring the records of processing up to date',
      text: texts.UPDATE_TEXT,
      by: role('records', 'privacy-lead'),
      form: forms.RECORDS_FORM,
      due: within(workingDays(20)),
      late: confirmedWorkIsLate,
      effect: 'data-records-updated',
    }),
  ],
});

const resolutions = each('resolutions', {
  title: 'Answers to what was found',
  over: 'data-with-findings',
  steps: [
    task('resolve', {
      title: 'Answer what was found in the registers',
      text: texts.RESOLVE_TEXT,
      by: role('records', 'privacy-lead'),
      form: forms.RESOLVE_FORM,
      due: within(workingDays(10)),
      late: toDpo,
    }),
  ],
});

const retention = each('retention', {
  title: 'Retention in each organization',
  over: 'data-organizations',
  steps: [
    task('carry-out-retention', {
      title: 'Erase what is due, and say what is kept',
      text: texts.RETENTION_TEXT,
      by: role('records', 'privacy-lead'),
      form: forms.RETENTION_FORM,
      due: within(workingDays(10)),
      late: toDpo,
      effect: 'data-retention-answered',
    }),
  ],
});

/** Data management: what all organizations do with personal data, whether it fits together, and what is due. */
export const dataManagement = defineProcess({
  id: 'data-management',
  clause: '8.3',
  version: 1,
  title: 'Data management',
  summary:
    'Every organization brings its records up to date; the registers are compared, erasures done, agreements looked at, and the plan published.',
  private: false,
  startedBy: ['dpo', 'records', 'privacy-lead'],
  start: forms.START_FORM,
  steps: [
    compute('open-registers', { title: 'Open the registers', computes: 'data-open' }),
    updates,
    compute('check-records', {
      title: 'Compare the registers of all organizations',
      computes: 'data-check',
      outcomes: ['clear', 'findings'],
    }),
    resolutions,
    compute('disputes', {
      title: 'See whether something is disputed',
      computes: 'data-disputes',
      outcomes: ['settled', 'disputed'],
    }),
    branch('disputed-or-not', {
      on: 'disputes',
      cases: {
        settled: [],
        disputed: [
          task('decide-disputes', {
            title: 'Decide what is disputed',
            text: texts.DISPUTES_TEXT,
            by: coordinator(),
            form: forms.DISPUTES_FORM,
            due: within(workingDays(5)),
            late: toHeadOfLead,
          }),
        ],
      },
    }),
    retention,
    compute('agreements', {
      title: 'Start reviews of agreements that are due',
      computes: 'data-agreements',
      outcomes: ['none', 'started'],
    }),
    compute('check-again', { title: 'See what is still open', computes: 'data-check-again' }),
    signOffs,
    publish('plan', { title: 'Publish the data management plan', product: 'data-management-plan' }),
  ],
});
