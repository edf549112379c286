import { beforeClock } from '../language/deadlines.ts';
import { hours, workingDays } from '../language/spans.ts';
import { approval, auto, each, outcome, repeat, task } from '../language/steps.ts';
import { role } from '../language/who.ts';
import { FILING_FORM } from './filing-form.ts';
import { FILE_FORM } from './forms.ts';
import { clockRunsOut, notificationIsLate } from './lateness.ts';
import * as texts from './texts.ts';

/** The notification to each authority: drafted, completed, approved, filed, and followed up until complete. */
export const filings = each('filings', {
  title: 'Notification to each authority',
  over: 'filings-due',
  steps: [
    repeat('filing-until-complete', {
      title: 'First notification and follow-ups',
      until: { step: 'file', outcomes: ['complete'] },
      steps: [
        auto('draft', { title: 'Draft from the facts', run: 'draft-filing' }),
        repeat('filing-until-approved', {
          title: 'Until the text is approved',
          until: { step: 'approve-filing', outcomes: ['approve'] },
          steps: [
            task('prepare-filing', {
              title: 'Complete the notification',
              text: texts.PREPARE_FILING_TEXT,
              by: role('dpo'),
              form: FILING_FORM,
              due: beforeClock('authority', { before: hours(12), orAfter: workingDays(5) }),
              late: notificationIsLate,
            }),
            approval('approve-filing', {
              title: 'Approve the notification',
              text: texts.APPROVE_FILING_TEXT,
              by: [role('accountable')],
              outcomes: [
                outcome('approve', {
                  label: 'Approve',
                  consequence: 'Your data protection officer files it with the authority.',
                  reason: false,
                }),
                outcome('changes', {
                  label: 'Ask for changes',
                  consequence: 'It goes back to your data protection officer with your reason.',
                  reason: true,
                  changes: true,
                }),
              ],
              decidesOn: 'prepare-filing',
              byMail: 'sign-in',
              due: beforeClock('authority', { before: hours(4), orAfter: workingDays(2) }),
              late: clockRunsOut,
            }),
          ],
        }),
        task('file', {
          title: 'File with the authority and record the receipt',
          text: texts.FILE_TEXT,
          by: role('dpo'),
          form: FILE_FORM,
          outcomeField: 'completeness',
          outcomes: ['complete', 'incomplete'],
          byMail: 'sign-in',
          due: beforeClock('authority', { orAfter: workingDays(1) }),
          late: clockRunsOut,
          effect: 'filing-receipt',
        }),
      ],
    }),
  ],
});
