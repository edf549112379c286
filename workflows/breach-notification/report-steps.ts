import { beforeClock, within } from '../language/deadlines.ts';
import { hours, workingDays } from '../language/spans.ts';
import { branch, each, repeat, task } from '../language/steps.ts';
import { role } from '../language/who.ts';
import * as forms from './forms.ts';
import { clockRunsOut, toHeadThenCoordinator } from './lateness.ts';
import * as texts from './texts.ts';

/**
 * Reports that laws beyond data protection ask for (NIS2, DORA, …), one item per organization and law: whether it is
 * owed, then report after report until the final one.
 */
export const reports = each('reports', {
  title: 'Reports to other authorities',
  over: 'possible-reports',
  steps: [
    repeat('duty-until-known', {
      title: 'Until it is known whether a report is owed',
      until: { step: 'assess-duty', outcomes: ['applies', 'does-not-apply'] },
      steps: [
        task('assess-duty', {
          title: 'State whether it must be reported',
          text: texts.ASSESS_DUTY_TEXT,
          by: role('dpo', 'responder'),
          form: forms.ASSESS_DUTY_FORM,
          outcomeField: 'assessment',
          outcomes: ['applies', 'does-not-apply', 'not-yet-known'],
          due: within(hours(4)),
          late: toHeadThenCoordinator,
          effect: 'duty-assessed',
          askAgainAfter: hours(12),
        }),
      ],
    }),
    branch('report-owed', {
      on: 'assess-duty',
      cases: {
        applies: [
          repeat('report-until-final', {
            title: 'Report after report until the final one',
            until: { step: 'report', outcomes: ['final', 'not-owed'] },
            steps: [
              task('report', {
                title: 'Make the report that is due',
                text: texts.REPORT_TEXT,
                by: role('dpo', 'responder'),
                form: forms.REPORT_FORM,
                outcomeField: 'completeness',
                outcomes: ['more-to-follow', 'final', 'not-owed'],
                byMail: 'sign-in',
                due: beforeClock('report', { before: hours(2), orAfter: workingDays(20) }),
                late: clockRunsOut,
                effect: 'report-receipt',
              }),
            ],
          }),
        ],
        'does-not-apply': [],
      },
    }),
  ],
});
