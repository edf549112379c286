import { beforeClock, within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { each, repeat, task } from '../language/steps.ts';
import { role } from '../language/who.ts';
import { authorityTakesLong, headIsTold } from './lateness.ts';
import { AUTHORITY_FORM, CONSULT_FILE_FORM } from './risk-forms.ts';
import * as texts from './texts.ts';

/** Prior consultation (GDPR art. 36): each controller that wants it sends its file, and records what its authority says. */
export const consultations = [
  each('consultations', {
    title: 'Prior consultation of the authority',
    over: 'risk-consulting',
    steps: [
      task('consult-file', {
        title: 'Send the file to the authority',
        text: texts.CONSULT_FILE_TEXT,
        by: role('dpo'),
        form: CONSULT_FILE_FORM,
        byMail: 'sign-in',
        due: within(workingDays(5)),
        late: headIsTold,
        effect: 'risk-consultation-filed',
      }),
    ],
  }),
  repeat('authority-until-over', {
    title: 'Until the authorities have answered, or their time is over',
    until: { step: 'authority-answers', outcomes: ['advice-given', 'no-advice', 'none'] },
    steps: [
      each('authority-answers', {
        title: 'What the authority says',
        over: 'risk-awaiting',
        steps: [
          task('authority', {
            title: 'Record what the authority says',
            text: texts.AUTHORITY_TEXT,
            by: role('dpo'),
            form: AUTHORITY_FORM,
            outcomeField: 'act',
            // The last three mean that it is not over: they are asked again.
            outcomes: [
              'advice-given',
              'no-advice',
              'information-sent',
              'extension-told',
              'information-asked',
            ],
            due: beforeClock('consultation', { orAfter: workingDays(40) }),
            late: authorityTakesLong,
            effect: 'risk-authority-said',
          }),
        ],
      }),
    ],
  }),
];
