import * as answers from '../../core/rules/complaint/answers.ts';
import type { Step } from '../../core/rules/process-definition.ts';
import {
  beforeClock,
  escalate,
  tellingRole,
  thenExpire,
  toCoordinator,
  toRole,
  within,
} from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { form } from '../language/form.ts';
import { hours, workingDays } from '../language/spans.ts';
import { approval, branch, compute, each, outcome, publish, repeat, task } from '../language/steps.ts';
import { coordinator, guestOrRole, role, roleOfLead, roleOfOwner } from '../language/who.ts';
import * as texts from './texts.ts';

const toDpo = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('dpo'), toCoordinator()],
  every: workingDays(2),
});
/** The DPO approves it, so is not called in to write it. */
const toLead = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('privacy-lead')],
  every: workingDays(2),
});
const toHead = escalate({
  remindBefore: [workingDays(1)],
  to: [toRole('accountable')],
  every: workingDays(2),
});

/** Who has no mail address is told by letter or telephone: nothing is sent by itself. */
function toldByHand(id: string, stepId: string, said: { title: string; text: string }): Step {
  return branch(id, {
    on: 'acknowledge',
    cases: {
      acknowledged: [],
      'by-hand': [
        task(stepId, {
          ...said,
          by: roleOfOwner('contact', 'privacy-lead'),
          form: form(answers.Told),
          due: within(workingDays(3)),
          late: toDpo,
          byMail: 'reply',
          reply: { words: 'how' },
        }),
      ],
    },
  });
}

const acknowledge = [
  compute('acknowledge', {
    title: 'Say at once that it was received',
    computes: 'complaint-acknowledge',
    outcomes: ['acknowledged', 'by-hand'],
  }),
  branch('how-told', {
    on: 'acknowledge',
    cases: {
      acknowledged: [],
      'by-hand': [
        task('tell-complainant', {
          title: 'Tell the person that the complaint was received',
          text: texts.TELL_TEXT,
          by: roleOfOwner('contact', 'privacy-lead'),
          form: form(answers.Told),
          due: beforeClock('request', { before: hours(120), orAfter: workingDays(3) }),
          late: toDpo,
          effect: 'complaint-told',
          byMail: 'reply',
          reply: { words: 'how' },
        }),
      ],
    },
  }),
];

const investigate = [
  task('assess', {
    title: 'See what it is about and whom it concerns',
    text: texts.ASSESS_TEXT,
    by: roleOfOwner('contact', 'privacy-lead'),
    form: form(answers.Assessment),
    due: within(workingDays(5)),
    late: toDpo,
    effect: 'complaint-assessed',
  }),
  each('statements', {
    title: 'Each organization concerned',
    over: 'complaint-concerned',
    steps: [
      task('statement', {
        title: 'Say your side of a complaint',
        text: texts.STATEMENT_TEXT,
        by: role('contact', 'privacy-lead'),
        form: form(answers.Statement),
        due: within(workingDays(10)),
        late: toDpo,
      }),
    ],
  }),
  task('investigate', {
    title: 'Look into it',
    text: texts.INVESTIGATE_TEXT,
    by: roleOfOwner('contact', 'privacy-lead'),
    form: form(answers.Findings),
    due: within(workingDays(10)),
    late: toDpo,
    effect: 'complaint-investigated',
  }),
];

const answer = repeat('answer-until-approved', {
  title: 'Until the answer is approved',
  until: { step: 'approve-answer', outcomes: ['approve'] },
  steps: [
    task('draft-answer', {
      title: 'Write the answer',
      text: texts.DRAFT_TEXT,
      by: roleOfOwner('contact', 'privacy-lead'),
      form: form(answers.Answer),
      due: within(workingDays(5)),
      late: toLead,
    }),
    approval('approve-answer', {
      title: 'Approve the answer',
      text: texts.APPROVE_TEXT,
      by: [roleOfOwner('dpo')],
      outcomes: [
        outcome('approve', {
          label: 'Approve',
          consequence:
            'It is mailed to the person at once; without an address the citizen desk passes it on.',
          reason: false,
        }),
        outcome('changes', {
          label: 'Ask for changes',
          consequence: 'It goes back to the citizen desk with your reason.',
          reason: true,
          changes: true,
        }),
      ],
      decidesOn: 'draft-answer',
      due: within(workingDays(3)),
      late: toHead,
      effect: 'complaint-answered',
    }),
  ],
});

const secondLook = {
  title: 'Take a second look',
  text: texts.ESCALATION_TEXT,
  form: form(answers.SecondLook),
  due: within(workingDays(10)),
  late: escalate({
    remindBefore: [workingDays(3), workingDays(1)],
    to: [tellingRole('accountable'), toCoordinator()],
    every: workingDays(2),
  }),
  effect: 'complaint-looked-again',
};

const reaction = [
  publish('hand-over', { title: 'Seal the answer for the person', product: 'complaint-answer' }),
  toldByHand('how-answered', 'tell-answer', {
    title: 'Tell the person the answer',
    text: texts.TELL_ANSWER_TEXT,
  }),
  each('reactions', {
    title: 'What the person says to it',
    over: 'complaint-complainant',
    steps: [
      task('reaction', {
        title: 'Say whether the matter is settled',
        text: texts.REACTION_TEXT,
        by: guestOrRole('contact'),
        form: form(answers.Reaction),
        outcomeField: 'reaction',
        outcomes: ['accepted', 'escalated', 'no-answer'],
        due: within(workingDays(20)),
        late: thenExpire(
          escalate({ remindBefore: [workingDays(10), workingDays(3)], to: [], every: workingDays(5) }),
          { after: workingDays(5), outcome: 'no-answer' },
        ),
      }),
    ],
  }),
  compute('reacted', {
    title: 'Record what was said, or that nothing was',
    computes: 'complaint-reaction',
    outcomes: ['accepted', 'escalated', 'no-answer'],
  }),
  branch('content', {
    on: 'reacted',
    cases: {
      accepted: [],
      'no-answer': [],
      escalated: [
        compute('whose-look', {
          title: 'See who had no part in the answer',
          computes: 'complaint-second-look',
          outcomes: ['coordinator', 'head'],
        }),
        branch('who-looks', {
          on: 'whose-look',
          cases: {
            coordinator: [task('escalation', { ...secondLook, by: coordinator() })],
            head: [task('escalation-to-head', { ...secondLook, by: roleOfLead('accountable') })],
          },
        }),
        publish('hand-over-second-look', {
          title: 'Seal the second answer for the person',
          product: 'complaint-answer',
        }),
        toldByHand('second-look-told', 'tell-second-look', {
          title: 'Tell the person what the second look came to',
          text: texts.TELL_SECOND_LOOK_TEXT,
        }),
      ],
    },
  }),
];

/** Complaints of people (clause 8.6): acknowledged, looked into with everybody concerned, answered, learnt from. */
export const complaint = defineProcess({
  id: 'complaint',
  clause: '8.6',
  version: 1,
  title: 'Complaint',
  summary:
    'Somebody complains about how data are handled: told at once that it came in, looked into with every organization concerned, answered, and learnt from.',
  private: true,
  startedBy: ['contact', 'dpo', 'privacy-lead'],
  start: form(answers.ComplaintStart),
  steps: [
    ...acknowledge,
    ...investigate,
    answer,
    ...reaction,
    task('lessons', {
      title: 'Draw the lessons',
      text: texts.LESSONS_TEXT,
      by: roleOfOwner('contact', 'privacy-lead', 'dpo'),
      form: form(answers.Lessons),
      due: within(workingDays(20)),
      late: toDpo,
      effect: 'complaint-lessons',
    }),
    publish('file', { title: 'Seal the complaint file', product: 'complaint-file' }),
  ],
});
