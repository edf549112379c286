import { defineProcess } from '../language/define-process.ts';
import { branch, compute, publish } from '../language/steps.ts';
import { drafting } from './drafting-steps.ts';
import * as forms from './forms.ts';
import { ending, review } from './review-steps.ts';

/**
 * Exchange agreement: from the draft to the signatures, and the review that begins by itself, in one definition. A
 * review starts with the agreement's id and goes on by what the parties decide.
 */
export const exchangeAgreement = defineProcess({
  id: 'exchange-agreement',
  clause: '8.3',
  version: 1,
  title: 'Exchange agreement',
  summary:
    'Organizations agree how they share data, sign the same text, look at it again every year, and clear up at its end.',
  private: false,
  startedBy: ['records', 'dpo', 'privacy-lead'],
  start: forms.START_FORM,
  steps: [
    compute('begin', {
      title: 'Find the agreement',
      computes: 'agreement-begin',
      outcomes: ['draft', 'review', 'not-in-force'],
    }),
    branch('what-is-asked', {
      on: 'begin',
      cases: { draft: [], review: [review], 'not-in-force': [] },
    }),
    compute('route', {
      title: 'See which way it goes on',
      computes: 'agreement-route',
      outcomes: ['draft', 'renew', 'end', 'nothing'],
    }),
    branch('way', {
      on: 'route',
      cases: {
        draft: drafting,
        renew: [publish('renewed', { title: 'Keep the renewed agreement', product: 'exchange-agreement' })],
        end: ending,
        nothing: [],
      },
    }),
  ],
});
