import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { approval, each, outcome, repeat, task } from '../language/steps.ts';
import { coordinator, role, roleOfLead } from '../language/who.ts';
import { ANSWER_THEMES_FORM, DRAFT_ANSWERS_FORM } from './answer-forms.ts';
import { toHead, toHeadThenCoordinator } from './lateness.ts';
import { ANSWER_THEMES_TEXT, APPROVE_ANSWERS_TEXT, DRAFT_ANSWERS_TEXT } from './texts.ts';

/** "We did": proposed by the citizen desk, answered by each organization concerned, approved. Twenty working days in all. */
export const answers = repeat('we-did', {
  title: 'Until every theme is answered',
  until: { step: 'approve-answers', outcomes: ['approve'] },
  steps: [
    task('draft-answers', {
      title: 'Propose answers to the themes',
      text: DRAFT_ANSWERS_TEXT,
      by: roleOfLead('contact'),
      form: DRAFT_ANSWERS_FORM,
      due: within(workingDays(5)),
      late: toHead,
    }),
    each('answers-of-each', {
      title: 'Answers of each organization concerned',
      over: 'engagement-answering',
      steps: [
        task('answer-themes', {
          title: 'Say what you did',
          text: ANSWER_THEMES_TEXT,
          by: role('contact', 'privacy-lead'),
          form: ANSWER_THEMES_FORM,
          due: within(workingDays(10)),
          late: toHeadThenCoordinator,
        }),
      ],
    }),
    approval('approve-answers', {
      title: 'Approve the answers',
      text: APPROVE_ANSWERS_TEXT,
      by: [coordinator()],
      outcomes: [
        outcome('approve', {
          label: 'Approve',
          consequence: '"You said, we did" is published, and those who asked for the result are told.',
          reason: false,
        }),
        outcome('changes', {
          label: 'Ask for changes',
          consequence: 'It goes back to the citizen desk, which says who answers again.',
          reason: true,
          changes: true,
        }),
      ],
      decidesOn: 'draft-answers',
      due: within(workingDays(5)),
      late: toHead,
    }),
  ],
});
