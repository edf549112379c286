import { beforeClock } from '../language/deadlines.ts';
import { hours } from '../language/spans.ts';
import { approval, each, outcome, repeat, task } from '../language/steps.ts';
import { role } from '../language/who.ts';
import * as forms from './forms.ts';
import { messageIsLate, toDpoThenCoordinator, toHeadThenCoordinator } from './lateness.ts';
import * as texts from './texts.ts';

/** The people concerned: a plain text, approved, then told. */
export const subjects = each('subjects', {
  title: 'Telling the people concerned',
  over: 'telling-subjects',
  steps: [
    repeat('text-until-approved', {
      title: 'Until the text is approved',
      until: { step: 'approve-text', outcomes: ['approve'] },
      steps: [
        task('subject-text', {
          title: 'Write to the people concerned',
          text: texts.SUBJECT_TEXT_TEXT,
          by: role('contact', 'privacy-lead'),
          form: forms.SUBJECT_TEXT_FORM,
          due: beforeClock('subjects', { orAfter: hours(24) }),
          late: messageIsLate,
        }),
        approval('approve-text', {
          title: 'Approve the message to the people',
          text: texts.APPROVE_TEXT_TEXT,
          by: [role('dpo')],
          outcomes: [
            outcome('approve', {
              label: 'Approve',
              consequence: 'The citizen desk tells the people with this text.',
              reason: false,
            }),
            outcome('changes', {
              label: 'Ask for changes',
              consequence: 'It goes back to the citizen desk with your reason.',
              reason: true,
              changes: true,
            }),
          ],
          decidesOn: 'subject-text',
          byMail: 'sign-in',
          due: beforeClock('subjects', { orAfter: hours(12) }),
          late: toHeadThenCoordinator,
        }),
      ],
    }),
    task('tell-subjects', {
      title: 'Tell the people concerned',
      text: texts.TELL_SUBJECTS_TEXT,
      by: role('contact', 'privacy-lead'),
      form: forms.TELL_SUBJECTS_FORM,
      byMail: 'sign-in',
      due: beforeClock('subjects', { orAfter: hours(36) }),
      late: toDpoThenCoordinator,
      effect: 'subjects-told',
    }),
  ],
});
