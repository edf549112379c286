import { beforeClock, within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { both, each, task } from '../language/steps.ts';
import { role, roleOfOwner } from '../language/who.ts';
import * as forms from './forms.ts';
import { dayByDay, extensionLapses, searchLapses } from './lateness.ts';
import * as texts from './texts.ts';

/** Who answers and who searches. */
export const scope = task('scope', {
  title: 'Say who may hold data',
  text: texts.SCOPE_TEXT,
  by: roleOfOwner('records', 'contact'),
  form: forms.SCOPE_FORM,
  due: within(workingDays(3)),
  late: dayByDay,
  effect: 'request-scoped',
});

/** Every organization searches; at the same time each controller says whether the first month is enough. */
export const search = both(
  'search-and-time',
  { title: 'Search, and time' },
  [
    each('searches', {
      title: 'Search in each organization',
      over: 'request-searching',
      steps: [
        task('search', {
          title: 'Search for the data of a person',
          text: texts.SEARCH_TEXT,
          by: role('records', 'engineer', 'contact'),
          form: forms.SEARCH_FORM,
          outcomeField: 'found',
          outcomes: ['data-found', 'nothing-held', 'expired'],
          due: within(workingDays(10)),
          late: searchLapses,
        }),
      ],
    }),
  ],
  [
    each('extensions', {
      title: 'Is the first month enough?',
      over: 'request-controllers',
      steps: [
        task('extend', {
          title: 'Say whether more time is needed',
          text: texts.EXTEND_TEXT,
          by: role('dpo'),
          form: forms.EXTEND_FORM,
          outcomeField: 'extend',
          outcomes: ['in-time', 'extended', 'not-extended'],
          due: beforeClock('request', { before: workingDays(11), orAfter: workingDays(10) }),
          late: extensionLapses,
          effect: 'request-extended',
        }),
      ],
    }),
  ],
);
