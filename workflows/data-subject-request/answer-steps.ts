import { beforeClock, within } from '../language/deadlines.ts';
import { days, workingDays } from '../language/spans.ts';
import { approval, branch, compute, each, outcome, publish, repeat, task } from '../language/steps.ts';
import { guestOrRole, role } from '../language/who.ts';
import * as forms from './forms.ts';
import { clockRunsOut, notCollected } from './lateness.ts';
import * as texts from './texts.ts';

/** What is left out and why: proposed by the citizen desk, approved by the data protection officer. */
const decision = repeat('decision-until-approved', {
  title: 'Until the decision is approved',
  until: { step: 'approve-exemptions', outcomes: ['approve'] },
  steps: [
    task('exemptions', {
      title: 'Say how the request is answered',
      text: texts.EXEMPTIONS_TEXT,
      by: role('contact', 'records'),
      form: forms.EXEMPTIONS_FORM,
      outcomeField: 'decision',
      outcomes: ['fulfil', 'nothing-held', 'partly-refuse', 'refuse', 'withdrawn'],
      due: beforeClock('request', { before: workingDays(7), orAfter: workingDays(3) }),
      late: clockRunsOut,
    }),
    approval('approve-exemptions', {
      title: 'Approve how the request is answered',
      text: texts.APPROVE_EXEMPTIONS_TEXT,
      by: [role('dpo')],
      outcomes: [
        outcome('approve', {
          label: 'Approve',
          consequence: 'The citizen desk writes the answer accordingly.',
          reason: false,
        }),
        outcome('changes', {
          label: 'Ask for changes',
          consequence: 'It goes back to the citizen desk with your reason.',
          reason: true,
          changes: true,
        }),
      ],
      decidesOn: 'exemptions',
      due: beforeClock('request', { before: workingDays(5), orAfter: workingDays(2) }),
      late: clockRunsOut,
    }),
  ],
});

const writing = repeat('answer-until-approved', {
  title: 'Until the answer is right',
  until: { step: 'check-answer', outcomes: ['approve'] },
  steps: [
    task('assemble', {
      title: 'Write the answer',
      text: texts.ASSEMBLE_TEXT,
      by: role('contact', 'records'),
      form: forms.ASSEMBLE_FORM,
      due: beforeClock('request', { before: workingDays(3), orAfter: workingDays(3) }),
      late: clockRunsOut,
    }),
    approval('check-answer', {
      title: 'Check the answer',
      text: texts.CHECK_TEXT,
      by: [role('dpo')],
      outcomes: [
        outcome('approve', {
          label: 'Approve',
          consequence: 'The answer is made available to the person at once.',
          reason: false,
        }),
        outcome('changes', {
          label: 'Ask for changes',
          consequence: 'It goes back to the citizen desk with your reason.',
          reason: true,
          changes: true,
        }),
      ],
      decidesOn: 'assemble',
      due: beforeClock('request', { before: workingDays(1), orAfter: workingDays(2) }),
      late: clockRunsOut,
    }),
  ],
});

/** The person reads and saves the answer, behind a personal link and a code. */
const collecting = task('collect', {
  title: 'Collect the answer',
  text: texts.COLLECT_TEXT,
  by: guestOrRole('contact'),
  form: forms.COLLECT_FORM,
  due: within(days(30)),
  late: notCollected,
  outcomes: ['done', 'not-collected'],
});

/** Where there is no mail address: the time limit is met when the letter leaves. */
const posting = task('post-answer', {
  title: 'Send the answer by post',
  text: texts.POST_ANSWER_TEXT,
  by: role('contact', 'records'),
  form: forms.POST_ANSWER_FORM,
  due: beforeClock('request', { orAfter: workingDays(1) }),
  late: clockRunsOut,
  effect: 'request-posted',
});

/** Each controller decides, writes, checks and delivers its own answer. */
export const answers = each('answers', {
  title: 'The answer of each controller',
  over: 'request-controllers',
  steps: [
    decision,
    branch('what-is-answered', {
      on: 'exemptions',
      cases: {
        withdrawn: [
          compute('note-withdrawal', {
            title: 'Note that it was taken back',
            computes: 'request-note-withdrawal',
          }),
        ],
      },
      otherwise: [
        writing,
        publish('deliver', { title: 'Seal the answer and make it available', product: 'request-answer' }),
        compute('answer-way', {
          title: 'By link or by post',
          computes: 'request-answer-way',
          outcomes: ['link', 'post'],
        }),
        branch('hand-over', { on: 'answer-way', cases: { link: [collecting], post: [posting] } }),
      ],
    }),
  ],
});
