import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { approval, branch, each, outcome, repeat, task } from '../language/steps.ts';
import { role, roleOfOwner } from '../language/who.ts';
import { consultations } from './consultation-steps.ts';
import { ADVICE_FORM } from './forms.ts';
import * as late from './lateness.ts';
import * as forms from './risk-forms.ts';
import * as texts from './texts.ts';

/** Sends the work back, with what to change. */
const changes = outcome('changes', {
  label: 'Ask for changes',
  consequence: 'It goes back with your reason.',
  reason: true,
  changes: true,
});

const treatment = repeat('treat-until-approved', {
  title: 'Until the treatment is approved',
  until: { step: 'review-treatment', outcomes: ['approve'] },
  steps: [
    task('treat', {
      title: 'Propose what is done about each risk',
      text: texts.TREAT_TEXT,
      by: roleOfOwner('engineer'),
      form: forms.TREAT_FORM,
      due: within(workingDays(10)),
      late: late.decidedWorkIsLate,
      effect: 'risk-treatment-proposed',
    }),
    approval('review-treatment', {
      title: 'Review what is done about the risks',
      text: texts.REVIEW_TREATMENT_TEXT,
      by: [roleOfOwner('dpo')],
      outcomes: [
        outcome('approve', {
          label: 'Approve',
          consequence: 'You are asked for your advice next, then the controllers decide.',
          reason: false,
        }),
        changes,
      ],
      decidesOn: 'treat',
      due: within(workingDays(5)),
      late: late.dpoIsLate,
      effect: 'risk-treatment-reviewed',
    }),
  ],
});

const decisions = each('decisions', {
  title: 'Decision of each controller',
  over: 'risk-controllers',
  steps: [
    approval('decide', {
      title: 'Decide on the risks that remain',
      text: texts.DECIDE_TEXT,
      by: [role('accountable')],
      outcomes: [
        outcome('accept', {
          label: 'Accept the risks',
          consequence: 'The measures are carried out, and the processing may go on.',
          reason: true,
        }),
        outcome('accept-with-conditions', {
          label: 'Accept with conditions',
          consequence: 'Your reason names the conditions; each becomes a task with a date.',
          reason: true,
        }),
        outcome('consult-authority', {
          label: 'Consult the authority first',
          consequence: 'Your data protection officer sends the file; you decide again with its answer.',
          reason: true,
        }),
        outcome('stop', {
          label: 'Stop',
          consequence: 'The processing does not begin, or ends. The report says so.',
          reason: true,
        }),
      ],
      decidesOn: ['assess', 'treat'],
      due: within(workingDays(5)),
      late: late.decisionIsLate,
      effect: 'risk-decided',
    }),
  ],
});

/** From the risks to the decision of every controller, the authority in between where one wants it. */
export const assessment = [
  task('assess', {
    title: 'Assess the risks',
    text: texts.ASSESS_TEXT,
    by: roleOfOwner('privacy-lead'),
    form: forms.ASSESS_FORM,
    due: within(workingDays(10)),
    late: late.decidedWorkIsLate,
    effect: 'risk-assessed',
  }),
  treatment,
  task('advice', {
    title: 'Give your advice',
    text: texts.ADVICE_TEXT,
    by: roleOfOwner('dpo'),
    form: ADVICE_FORM,
    due: within(workingDays(5)),
    late: late.dpoIsLate,
    effect: 'risk-advised',
  }),
  repeat('decide-until-settled', {
    title: 'Until nobody waits for the authority',
    until: { step: 'decisions', outcomes: ['accept', 'accept-with-conditions', 'stop', 'none'] },
    steps: [
      decisions,
      branch('prior-consultation', {
        on: 'decisions',
        cases: { stop: [], 'consult-authority': consultations },
        otherwise: [],
      }),
    ],
  }),
  branch('conditions-set', {
    on: 'decisions',
    cases: {
      stop: [],
      'accept-with-conditions': [
        task('conditions', {
          title: 'Write the conditions as measures',
          text: texts.CONDITIONS_TEXT,
          by: roleOfOwner('privacy-lead'),
          form: forms.CONDITIONS_FORM,
          due: within(workingDays(5)),
          late: late.headIsTold,
        }),
      ],
    },
    otherwise: [],
  }),
];

/** The public text, its redaction reviewed. */
export const summary = repeat('summary-until-approved', {
  title: 'Until the summary is approved',
  until: { step: 'review-summary', outcomes: ['approve'] },
  steps: [
    task('summary', {
      title: 'Write the public summary',
      text: texts.SUMMARY_TEXT,
      by: roleOfOwner('privacy-lead'),
      form: forms.SUMMARY_FORM,
      due: within(workingDays(5)),
      late: late.reviewedWorkIsLate,
    }),
    approval('review-summary', {
      title: 'Review what becomes public',
      text: texts.REVIEW_SUMMARY_TEXT,
      by: [roleOfOwner('dpo')],
      outcomes: [
        outcome('approve', {
          label: 'Approve',
          consequence: 'The summary and the report are published.',
          reason: false,
        }),
        changes,
      ],
      decidesOn: 'summary',
      due: within(workingDays(5)),
      late: late.dpoIsLate,
    }),
  ],
});
