import * as answers from '../../core/rules/supplier/answers.ts';
import { escalate, onDateOfItem, tellingRole, toCoordinator, toRole, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { form } from '../language/form.ts';
import { workingDays } from '../language/spans.ts';
import { approval, both, branch, compute, each, outcome, publish, task } from '../language/steps.ts';
import { guestOrRole, role, roleOfOwner } from '../language/who.ts';
import * as texts from './texts.ts';

const toHead = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable'), toCoordinator()],
  every: workingDays(2),
});
/** The head decides on it afterwards, so is not called in to do it. */
const toLead = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('privacy-lead'), toCoordinator()],
  every: workingDays(2),
});
/** Two views are two people: nobody judges the data protection in place of its officer. */
const toldOnly = escalate({
  remindBefore: [workingDays(2)],
  to: [tellingRole('privacy-lead'), toCoordinator()],
  every: workingDays(2),
});
/** The buyer is whoever leads on privacy; the supplier is reminded three times before. */
const toBuyer = escalate({
  remindBefore: [workingDays(10), workingDays(5), workingDays(1)],
  to: [toRole('privacy-lead'), toRole('accountable')],
  every: workingDays(5),
});

const evaluation = both(
  'evaluation',
  { title: 'Two views, side by side' },
  [
    task('evaluate-engineering', {
      title: 'Judge what the product can do',
      text: texts.ENGINEERING_TEXT,
      by: roleOfOwner('engineer'),
      form: form(answers.EngineeringView),
      due: within(workingDays(10)),
      late: toLead,
    }),
  ],
  [
    task('evaluate-protection', {
      title: 'Judge the data protection',
      text: texts.PROTECTION_TEXT,
      by: roleOfOwner('dpo'),
      form: form(answers.ProtectionView),
      due: within(workingDays(10)),
      late: toldOnly,
    }),
  ],
);

const decide = approval('decide', {
  title: 'Decide on the supplier',
  text: texts.DECIDE_TEXT,
  by: [roleOfOwner('accountable')],
  outcomes: [
    outcome('accept', {
      label: 'Accept',
      consequence: 'The supplier may be used. It is looked at again in twelve months.',
      reason: false,
    }),
    outcome('accept-with-conditions', {
      label: 'Accept with conditions',
      consequence: 'The conditions are written down with days; on each day somebody is asked for proof.',
      reason: true,
    }),
    outcome('reject', {
      label: 'Reject',
      consequence: 'The supplier is not to be used for this. The file says why.',
      reason: true,
    }),
  ],
  decidesOn: ['evaluate-engineering', 'evaluate-protection'],
  due: within(workingDays(5)),
  late: escalate({ remindBefore: [workingDays(2)], to: [toCoordinator()], every: workingDays(2) }),
  effect: 'supplier-decided',
});

const conditions = [
  task('set-conditions', {
    title: 'Write down the conditions',
    text: texts.SET_CONDITIONS_TEXT,
    by: roleOfOwner('privacy-lead', 'dpo'),
    form: form(answers.Conditions),
    due: within(workingDays(5)),
    late: toHead,
    effect: 'supplier-condition',
  }),
  each('conditions', {
    title: 'Each condition',
    over: 'supplier-conditions',
    steps: [
      task('condition', {
        title: 'Prove that a condition is met',
        text: texts.CONDITION_TEXT,
        by: role('privacy-lead', 'dpo', 'engineer'),
        form: form(answers.ConditionResult),
        outcomeField: 'result',
        outcomes: ['met', 'not-met'],
        due: onDateOfItem({ orAfter: workingDays(20) }),
        late: toHead,
        effect: 'supplier-condition',
        byMail: 'reply',
        reply: { answers: { result: 'met' }, words: 'evidence' },
      }),
    ],
  }),
];

const subProcessors = [
  compute('others', {
    title: 'See whether others were named',
    computes: 'supplier-names-others',
    outcomes: ['named', 'none'],
  }),
  branch('others-named', {
    on: 'others',
    cases: {
      none: [],
      named: [
        task('sub-processors', {
          title: 'Choose which sub-processors are assessed too',
          text: texts.SUB_PROCESSORS_TEXT,
          by: roleOfOwner('privacy-lead', 'dpo'),
          form: form(answers.SubProcessorChoice),
          due: within(workingDays(5)),
          late: toHead,
          effect: 'supplier-sub-processors',
        }),
      ],
    },
  }),
];

/** Supplier assessment (clause 6.3): what a supplier states, two judgements, a decision, its conditions, a yearly review. */
export const supplierAssessment = defineProcess({
  id: 'supplier-assessment',
  clause: '6.3',
  version: 1,
  title: 'Supplier assessment',
  summary:
    'A supplier states what it can do for privacy; engineer and data protection officer judge, the head decides, conditions are followed up.',
  private: false,
  startedBy: ['privacy-lead', 'records', 'dpo', 'engineer'],
  start: form(answers.SupplierStart),
  steps: [
    task('invite', {
      title: 'Say whom to ask and what',
      text: texts.INVITE_TEXT,
      by: roleOfOwner('records', 'privacy-lead', 'dpo'),
      form: form(answers.Invitation),
      due: within(workingDays(5)),
      late: toHead,
      effect: 'supplier-invited',
    }),
    each('answers', {
      title: 'The supplier answers',
      over: 'supplier-invited',
      steps: [
        task('questionnaire', {
          title: 'Say what you can do for privacy',
          text: texts.QUESTIONNAIRE_TEXT,
          by: guestOrRole('records', 'privacy-lead'),
          form: form(answers.Questionnaire),
          due: within(workingDays(20)),
          late: toBuyer,
          effect: 'supplier-answered',
        }),
      ],
    }),
    evaluation,
    decide,
    ...subProcessors,
    branch('what-was-decided', {
      on: 'decide',
      cases: { accept: [], 'accept-with-conditions': conditions, reject: [] },
    }),
    publish('file', { title: 'Seal the supplier file', product: 'supplier-file' }),
  ],
});
