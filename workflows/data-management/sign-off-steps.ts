import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { approval, branch, compute, each, outcome, repeat, task } from '../language/steps.ts';
import { role } from '../language/who.ts';
import { RECORDS_FORM } from './forms.ts';
import { confirmedWorkIsLate, staysUnconfirmed } from './lateness.ts';
import { AMEND_TEXT, SIGN_OFF_TEXT } from './texts.ts';

/** Each officer confirms for its organization; changes go back to that organization alone. */
export const signOffs = each('sign-offs', {
  title: 'Confirmation by each data protection officer',
  over: 'data-organizations',
  steps: [
    repeat('until-confirmed', {
      title: 'Until it is confirmed',
      until: { step: 'sign-off', outcomes: ['confirmed', 'expired'] },
      steps: [
        approval('sign-off', {
          title: 'Confirm the records of your organization',
          text: SIGN_OFF_TEXT,
          by: [role('dpo')],
          outcomes: [
            outcome('confirmed', {
              label: 'Confirm',
              consequence: 'The records become active and appear in the data management plan.',
              reason: false,
              reply: 'approve',
            }),
            outcome('changes', {
              label: 'Ask for changes',
              consequence: 'It goes back to your register keeper with your reason, and then to you again.',
              reason: true,
              changes: true,
              reply: 'reject',
            }),
          ],
          byMail: 'reply',
          decidesOn: ['update-records', 'amend-records'],
          due: within(workingDays(5)),
          late: staysUnconfirmed,
        }),
        branch('confirmed-or-not', {
          on: 'sign-off',
          cases: {
            confirmed: [
              compute('activate', { title: 'Make the confirmed records active', computes: 'data-activate' }),
            ],
            expired: [],
            changes: [
              task('amend-records', {
                title: 'Change the records as your officer asks',
                text: AMEND_TEXT,
                by: role('records', 'privacy-lead'),
                form: RECORDS_FORM,
                due: within(workingDays(10)),
                late: confirmedWorkIsLate,
                effect: 'data-records-updated',
              }),
              compute('check-own', { title: 'Check these records again', computes: 'data-check-own' }),
            ],
          },
        }),
      ],
    }),
  ],
});
