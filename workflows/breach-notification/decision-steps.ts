import { beforeClock } from '../language/deadlines.ts';
import { hours } from '../language/spans.ts';
import { approval, each, outcome } from '../language/steps.ts';
import { role } from '../language/who.ts';
import { clockRunsOut } from './lateness.ts';
import { DECIDE_TEXT } from './texts.ts';

/** Whether to notify: DPO and head of each controller, and the stricter of the two if they differ. */
export const decisions = each('decisions', {
  title: 'Decision of each controller',
  over: 'controllers',
  steps: [
    approval('decide', {
      title: 'Decide whether to notify',
      text: DECIDE_TEXT,
      by: [role('dpo'), role('accountable')],
      outcomes: [
        outcome('not-notifiable', {
          label: 'Do not notify',
          consequence:
            'Nothing is filed. Your reasons are kept in the register, and the authority may ask for them.',
          reason: true,
        }),
        outcome('notify-authority', {
          label: 'Notify the authority',
          consequence:
            'The notification is drafted from the facts, approved and filed. The people concerned are not told.',
          reason: true,
        }),
        outcome('notify-authority-and-subjects', {
          label: 'Notify the authority and tell the people',
          consequence: 'The notification is filed, and the people concerned are told in plain language.',
          reason: true,
        }),
      ],
      due: beforeClock('authority', { before: hours(24), orAfter: hours(24) }),
      late: clockRunsOut,
      effect: 'decision-taken',
    }),
  ],
});
