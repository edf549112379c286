import { onDateOfItem, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { workingDays } from '../language/spans.ts';
import { branch, compute, each, publish, task } from '../language/steps.ts';
import { guestOrRole, role, roleOfOwner } from '../language/who.ts';
import { building, gate } from './build-steps.ts';
import * as forms from './forms.ts';
import { buyerIsTold, conditionIsLate, headIsTold } from './lateness.ts';
import * as proof from './proof-forms.ts';
import * as texts from './texts.ts';

/** From the system to what must hold in it. */
const analysing = [
  task('intake', {
    title: 'Take the system in',
    text: texts.INTAKE_TEXT,
    by: roleOfOwner('engineer'),
    form: forms.INTAKE_FORM,
    due: within(workingDays(5)),
    late: headIsTold,
    effect: 'engineering-taken-in',
  }),
  task('model', {
    title: 'Model the flows of data',
    text: texts.MODEL_TEXT,
    by: roleOfOwner('engineer'),
    form: forms.MODEL_FORM,
    due: within(workingDays(10)),
    late: headIsTold,
  }),
  task('threats', {
    title: 'Look for threats to privacy',
    text: texts.THREATS_TEXT,
    by: roleOfOwner('engineer'),
    form: forms.THREATS_FORM,
    due: within(workingDays(10)),
    late: headIsTold,
  }),
  task('requirements', {
    title: 'Write the requirements',
    text: texts.REQUIREMENTS_TEXT,
    by: roleOfOwner('privacy-lead'),
    form: forms.REQUIREMENTS_FORM,
    due: within(workingDays(10)),
    late: headIsTold,
    effect: 'engineering-allocated',
  }),
];

const supplierStatements = each('supplier-statements', {
  title: 'Statements of suppliers',
  over: 'engineering-suppliers',
  steps: [
    task('statement', {
      title: 'State which requirements your product meets',
      text: texts.STATEMENT_TEXT,
      by: guestOrRole('engineer', 'privacy-lead'),
      form: proof.STATEMENT_FORM,
      due: within(workingDays(15)),
      late: buyerIsTold,
      effect: 'engineering-supplier-stated',
    }),
  ],
});

const conditions = each('condition-tasks', {
  title: 'Conditions of each owner',
  over: 'engineering-conditions',
  steps: [
    task('meet-condition', {
      title: 'Meet a condition of the release',
      text: texts.MEET_CONDITION_TEXT,
      by: role('engineer', 'privacy-lead', 'dpo'),
      form: proof.CONDITION_MET_FORM,
      due: onDateOfItem({ orAfter: workingDays(20) }),
      late: conditionIsLate,
      byMail: 'reply',
      reply: { answers: { result: 'done' }, words: 'evidence', today: 'doneOn' },
    }),
  ],
});

/**
 * Privacy engineering of a system's release: model, threats, requirements with their allocation, what suppliers state,
 * controls, proof, and the gate. The next release begins with the record of this one.
 */
export const engineering = defineProcess({
  id: 'engineering',
  clause: '8.5',
  version: 1,
  title: 'Privacy engineering',
  summary:
    'One release of a system: where privacy could be harmed in it, what must hold, who fulfils it, and the proof that it does.',
  private: false,
  startedBy: ['engineer', 'privacy-lead', 'dpo'],
  start: forms.START_FORM,
  steps: [
    compute('recall', {
      title: 'Take up the last record',
      computes: 'engineering-recall',
      outcomes: ['first', 'again'],
    }),
    ...analysing,
    supplierStatements,
    building,
    compute('proven', { title: 'Mark the controls as verified', computes: 'engineering-proven' }),
    gate,
    branch('conditions-set', {
      on: 'gate',
      cases: {
        go: [],
        'go-with-conditions': [
          task('conditions', {
            title: 'Write the conditions as tasks',
            text: texts.CONDITIONS_TEXT,
            by: roleOfOwner('privacy-lead'),
            form: proof.CONDITIONS_FORM,
            due: within(workingDays(5)),
            late: headIsTold,
          }),
        ],
        'no-go': [],
      },
    }),
    publish('record', { title: 'Seal the engineering record', product: 'engineering-record' }),
    branch('conditions-to-meet', {
      on: 'gate',
      cases: { go: [], 'go-with-conditions': [conditions], 'no-go': [] },
    }),
  ],
});
