import { within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { days, workingDays } from '../language/spans.ts';
import { branch, compute, each, publish, repeat, task } from '../language/steps.ts';
import { guestOrRole, roleOfOwner } from '../language/who.ts';
import { answers } from './answer-steps.ts';
import * as forms from './forms.ts';
import { dayByDay, personIsSilent } from './lateness.ts';
import { scope, search } from './search-steps.ts';
import * as texts from './texts.ts';

/** Who asks, and what is meant: asked of the person only where it is in doubt. */
const identity = repeat('identity-until-clear', {
  title: 'Until it is clear who asks',
  until: { step: 'identity', outcomes: ['clear', 'not-confirmed', 'withdrawn'] },
  steps: [
    task('identity', {
      title: 'Make sure who asks',
      text: texts.IDENTITY_TEXT,
      by: roleOfOwner('contact'),
      form: forms.IDENTITY_FORM,
      outcomeField: 'identity',
      outcomes: ['clear', 'ask', 'not-confirmed', 'withdrawn'],
      due: within(workingDays(2)),
      late: dayByDay,
      effect: 'request-identity',
    }),
    branch('ask-or-go-on', {
      on: 'identity',
      cases: {
        ask: [
          each('ask-requester', {
            title: 'Question to the person',
            over: 'request-requester',
            steps: [
              task('give-proof', {
                title: 'Answer a question about your request',
                text: texts.PROOF_TEXT,
                by: guestOrRole('contact'),
                form: forms.PROOF_FORM,
                due: within(days(30)),
                late: personIsSilent,
                outcomes: ['done', 'no-answer'],
                effect: 'request-proof',
              }),
            ],
          }),
        ],
      },
      otherwise: [],
    }),
  ],
});

/** Data subject request: from its receipt to the answer of every controller, each in its own time limit. */
export const dataSubjectRequest = defineProcess({
  id: 'data-subject-request',
  clause: '8.3',
  version: 1,
  title: 'Request of a person',
  summary:
    'Somebody asks about data on them: everybody who may hold some looks, and every controller answers in time.',
  private: true,
  startedBy: ['contact', 'records', 'dpo', 'privacy-lead'],
  start: forms.START_FORM,
  steps: [
    compute('acknowledge', { title: 'Confirm the receipt', computes: 'request-acknowledge' }),
    identity,
    branch('who-asks', {
      on: 'identity',
      cases: { clear: [scope, search], 'not-confirmed': [], withdrawn: [] },
    }),
    answers,
    publish('request-file', { title: 'Seal the file of the request', product: 'request-file' }),
  ],
});
