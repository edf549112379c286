import type { Step } from '../../core/rules/process-definition.ts';
import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { approval, branch, compute, each, outcome, publish, repeat, task } from '../language/steps.ts';
import { coordinator, role, roleOfOwner } from '../language/who.ts';
import * as forms from './forms.ts';
import { answerLapses, draftIsLate, opinionLapses, staysUnsigned, toHead } from './lateness.ts';
import * as texts from './texts.ts';

const draft = task('draft', {
  title: 'Draft the agreement',
  text: texts.DRAFT_TEXT,
  by: roleOfOwner('records', 'privacy-lead'),
  form: forms.DRAFT_FORM,
  outcomeField: 'next',
  outcomes: ['sent', 'withdrawn'],
  due: within(workingDays(20)),
  late: draftIsLate,
  effect: 'agreement-drafted',
});

const reviews = each('party-reviews', {
  title: 'Review by each party',
  over: 'agreement-parties',
  steps: [
    task('party-review', {
      title: 'Review the agreement',
      text: texts.PARTY_REVIEW_TEXT,
      by: role('records', 'privacy-lead', 'dpo'),
      form: forms.PARTY_REVIEW_FORM,
      outcomeField: 'answer',
      outcomes: ['agreed', 'expired', 'changes'],
      due: within(workingDays(10)),
      late: answerLapses,
      effect: 'agreement-reviewed',
    }),
  ],
});

const opinions = each('opinions', {
  title: 'Opinion of each data protection officer',
  over: 'agreement-parties',
  steps: [
    task('opinion', {
      title: 'Give your opinion on the agreement',
      text: texts.OPINION_TEXT,
      by: role('dpo'),
      form: forms.OPINION_FORM,
      outcomeField: 'opinion',
      outcomes: ['favourable', 'with-remarks', 'expired', 'unfavourable'],
      due: within(workingDays(10)),
      late: opinionLapses,
      effect: 'agreement-opinion',
    }),
  ],
});

/** The head of every party, all of them, on the same text. */
const sign = approval('sign', {
  title: 'Sign the agreement',
  text: texts.SIGN_TEXT,
  by: [roleOfOwner('accountable')],
  votersFrom: 'agreement-signatories',
  outcomes: [
    outcome('signed', {
      label: 'Sign',
      consequence: 'Your organization is bound as soon as the head of every party has signed.',
      reason: false,
    }),
    outcome('changes', {
      label: 'Ask for changes',
      consequence: 'It goes back to be drafted again, and every party reviews it anew.',
      reason: true,
      changes: true,
    }),
    outcome('refused', {
      label: 'Refuse to sign',
      consequence: 'Nothing is agreed. It goes back to whoever drafted it, who can change it or give it up.',
      reason: true,
      changes: true,
    }),
  ],
  decidesOn: 'draft',
  due: within(workingDays(10)),
  late: staysUnsigned,
  effect: 'agreement-signed',
});

const signing = repeat('signing', {
  title: 'Until the parties have answered',
  until: { step: 'signing-state', outcomes: ['decided'] },
  steps: [
    sign,
    branch('signed-or-not', {
      on: 'sign',
      cases: {
        signed: [],
        changes: [],
        refused: [],
        unsigned: [
          task('unsigned', {
            title: 'Decide how it goes on without all signatures',
            text: texts.UNSIGNED_TEXT,
            by: coordinator(),
            form: forms.UNSIGNED_FORM,
            outcomeField: 'next',
            outcomes: ['ask-again', 'redraft', 'end-draft'],
            due: within(workingDays(5)),
            late: toHead,
          }),
        ],
      },
    }),
    compute('signing-state', {
      title: 'See whether to ask again',
      computes: 'agreement-signing',
      outcomes: ['decided', 'ask-again'],
    }),
  ],
});

/** From the draft to the signatures, as often as it takes, and then the work product. */
export const drafting: Step[] = [
  repeat('until-settled', {
    title: 'Until it is signed or given up',
    until: { step: 'settled', outcomes: ['signed', 'ended'] },
    steps: [
      draft,
      branch('sent-or-not', {
        on: 'draft',
        cases: {
          withdrawn: [],
          sent: [
            reviews,
            branch('agreed-or-not', {
              on: 'party-reviews',
              cases: { changes: [] },
              otherwise: [opinions, signing],
            }),
          ],
        },
      }),
      compute('settled', {
        title: 'See what it came to',
        computes: 'agreement-settled',
        outcomes: ['signed', 'redraft', 'ended'],
      }),
    ],
  }),
  branch('signed-in-the-end', {
    on: 'settled',
    cases: {
      signed: [
        publish('in-force', { title: 'Keep the signed agreement', product: 'exchange-agreement' }),
        each('leaving', {
          title: 'Return or destruction by parties that left',
          over: 'agreement-leavers',
          steps: [
            task('return-on-leaving', {
              title: 'Return or destroy the data received',
              text: texts.RETURN_TEXT,
              by: role('records', 'dpo', 'engineer'),
              form: forms.RETURN_FORM,
              due: within(workingDays(20)),
              late: toHead,
              effect: 'agreement-returned',
            }),
          ],
        }),
      ],
      ended: [],
    },
  }),
];
