import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { approval, outcome, repeat, task } from '../language/steps.ts';
import { roleOfLead } from '../language/who.ts';
import { PREPARE_FORM } from './forms.ts';
import { toHead, toHeadThenCoordinator } from './lateness.ts';
import { APPROVE_TEXT_TEXT, PREPARE_TEXT } from './texts.ts';

/** The public text: written by the citizen desk, read by the data protection officer, until it is right. */
export const preparation = repeat('prepare-until-approved', {
  title: 'Until the public text is approved',
  until: { step: 'approve-public-text', outcomes: ['approve'] },
  steps: [
    task('prepare', {
      title: 'Write the public text and the questions',
      text: PREPARE_TEXT,
      by: roleOfLead('contact'),
      form: PREPARE_FORM,
      due: within(workingDays(10)),
      late: toHead,
    }),
    approval('approve-public-text', {
      title: 'Approve the public text',
      text: APPROVE_TEXT_TEXT,
      by: [roleOfLead('dpo')],
      outcomes: [
        outcome('approve', {
          label: 'Approve',
          consequence: 'Every organization concerned announces the consultation with this text.',
          reason: false,
        }),
        outcome('changes', {
          label: 'Ask for changes',
          consequence: 'It goes back to the citizen desk with your reason.',
          reason: true,
          changes: true,
        }),
      ],
      decidesOn: 'prepare',
      due: within(workingDays(5)),
      late: toHeadThenCoordinator,
    }),
  ],
});
