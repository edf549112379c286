import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { both, branch, each, run, task } from '../language/steps.ts';
import { role, roleOfOwner } from '../language/who.ts';
import * as forms from './forms.ts';
import { dpoIsLate, headIsTold, partIsLate } from './lateness.ts';
import * as texts from './texts.ts';

/** What others know: every organization's part, whether it is necessary, and what the people concerned say. */
export const inputs = both(
  'inputs',
  { title: 'What others say' },
  [
    each('contributions', {
      title: 'The part of each organization',
      over: 'risk-participants',
      steps: [
        task('contribution', {
          title: 'Describe the part of your organization',
          text: texts.CONTRIBUTION_TEXT,
          by: role('privacy-lead', 'engineer'),
          form: forms.CONTRIBUTION_FORM,
          due: within(workingDays(10)),
          late: partIsLate,
        }),
      ],
    }),
  ],
  [
    task('necessity', {
      title: 'Say whether it is necessary and proportionate',
      text: texts.NECESSITY_TEXT,
      by: roleOfOwner('dpo'),
      form: forms.NECESSITY_FORM,
      due: within(workingDays(10)),
      late: dpoIsLate,
    }),
  ],
  [
    branch('whether-people-are-asked', {
      on: 'plan',
      cases: {
        seek: [
          run('citizens-views', {
            title: 'Views of the people concerned',
            process: 'citizen-engagement',
            start: 'risk-engagement',
          }),
          branch('views-heard', {
            on: 'citizens-views',
            cases: {
              completed: [],
              stopped: [
                task('views-reason', {
                  title: 'Say why it goes on without the views of the people',
                  text: texts.VIEWS_REASON_TEXT,
                  by: roleOfOwner('privacy-lead', 'dpo'),
                  form: forms.VIEWS_REASON_FORM,
                  due: within(workingDays(5)),
                  late: headIsTold,
                }),
              ],
            },
          }),
        ],
        'not-sought': [],
      },
    }),
  ],
);
