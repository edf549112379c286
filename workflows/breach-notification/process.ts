import { escalate, onDateOfItem, toRole, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { hours, workingDays } from '../language/spans.ts';
import { auto, both, branch, each, publish, repeat, task } from '../language/steps.ts';
import { coordinator, role, roleOfOwner } from '../language/who.ts';
import { decisions } from './decision-steps.ts';
import { awareness, investigate } from './facts-steps.ts';
import { filings } from './filing-steps.ts';
import * as forms from './forms.ts';
import { dayByDay, toDpoThenCoordinator } from './lateness.ts';
import { reports } from './report-steps.ts';
import { subjects } from './telling-steps.ts';
import * as texts from './texts.ts';

const remedies = each('remedies', {
  title: 'Measures of each owner',
  over: 'measure-owners',
  steps: [
    task('remedy', {
      title: 'Carry out a measure',
      text: texts.REMEDY_TEXT,
      by: role('dpo', 'privacy-lead', 'engineer', 'responder'),
      form: forms.REMEDY_FORM,
      due: onDateOfItem({ orAfter: workingDays(20) }),
      late: dayByDay,
    }),
  ],
});

const lessons = task('lessons', {
  title: 'Draw the lessons',
  text: texts.LESSONS_TEXT,
  by: coordinator(),
  form: forms.LESSONS_FORM,
  due: within(workingDays(20)),
  late: escalate({
    remindBefore: [workingDays(5), workingDays(1)],
    to: [toRole('accountable')],
    every: workingDays(2),
  }),
});

/** The duties of data protection law (GDPR art. 33 and 34, and their kin), and what is learnt. */
const dataProtection = [
  awareness,
  investigate,
  auto('severity', {
    title: 'Propose the severity',
    run: 'assess-breach',
    outcomes: ['proposed', 'not-evaluable'],
  }),
  decisions,
  filings,
  subjects,
  remedies,
  lessons,
];

/** Breach notification: from the alert to the closed dossier of GDPR art. 33(5), with all reports that other laws ask. */
export const breachNotification = defineProcess({
  id: 'breach-notification',
  clause: '8.3',
  version: 2,
  title: 'Breach notification',
  summary:
    'From an alert to the closed dossier: what it is, who has to be told by when, and proof of all of it.',
  private: true,
  startedBy: ['responder', 'dpo'],
  start: forms.START_FORM,
  steps: [
    repeat('triage-until-clear', {
      title: 'Until it is clear what it is',
      until: { step: 'triage', outcomes: ['personal-data-breach', 'not-personal-data', 'false-alarm'] },
      steps: [
        task('triage', {
          title: 'Say what it is',
          text: texts.TRIAGE_TEXT,
          by: roleOfOwner('responder', 'dpo'),
          form: forms.TRIAGE_FORM,
          outcomeField: 'assessment',
          outcomes: ['personal-data-breach', 'suspected', 'not-personal-data', 'false-alarm'],
          due: within(hours(4)),
          late: toDpoThenCoordinator,
          effect: 'set-parties',
          askAgainAfter: hours(24),
        }),
      ],
    }),
    branch('what-it-is', {
      on: 'triage',
      cases: {
        'personal-data-breach': [
          both('duties', { title: 'Data protection, and reports to other authorities' }, dataProtection, [
            reports,
          ]),
        ],
        'not-personal-data': [],
        'false-alarm': [],
      },
    }),
    repeat('close-until-published', {
      title: 'Until nothing is open',
      until: { step: 'dossier', outcomes: ['published'] },
      steps: [
        publish('dossier', { title: 'Close and seal the dossier', product: 'breach-dossier' }),
        branch('open-work', {
          on: 'dossier',
          cases: {
            published: [],
            refused: [
              task('settle', {
                title: 'Settle what keeps the case open',
                text: texts.SETTLE_TEXT,
                by: coordinator(),
                form: forms.SETTLE_FORM,
                due: within(workingDays(3)),
                late: dayByDay,
              }),
            ],
          },
        }),
      ],
    }),
  ],
});
