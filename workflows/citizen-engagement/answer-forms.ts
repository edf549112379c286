import * as z from 'zod';

import {
  Analysis,
  AnswersDraft,
  Evaluation,
  Theme,
  ThemeAnswer,
} from '../../core/rules/engagement/answers.ts';
import { form } from '../language/form.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';

const theme = Theme.shape;
const analysis = Analysis.shape;
export const ANALYSE_FORM = form(
  z.strictObject({
    answers: analysis.answers.meta({
      title: 'Answers to the questions',
      description: 'Counted already; change it only if answers came on paper.',
    }),
    comments: analysis.comments.meta({ title: 'Comments without answers' }),
    associations: analysis.associations.meta({ title: 'Associations that answered' }),
    overview: analysis.overview.meta({
      title: 'What people said, on the whole',
      description: 'Also say who hardly took part.',
      ...LONG,
    }),
    themes: z
      .array(
        z.strictObject({
          title: theme.title.meta({ title: 'Theme', description: 'A few words; they are published.' }),
          summary: theme.summary.meta({ title: 'What was said', ...LONG }),
          count: theme.count.meta({ title: 'How many said it' }),
          quotations: theme.quotations.meta({
            title: 'In their words',
            description: 'One quotation a line, without names or anything that leads to a person.',
          }),
          organizations: theme.organizations.meta({ title: 'Who answers it?', ...ORGANIZATIONS }),
        }),
      )
      .min(1)
      .max(20)
      .meta({ title: 'Themes', description: 'Minorities too: what few say can weigh much.' }),
    quotationsChecked: analysis.quotationsChecked.meta({
      title: 'Have you read the quotations for names?',
      description: 'A machine also looks for mail addresses, numbers and names, but only people can tell.',
    }),
  }),
);

const draft = AnswersDraft.shape;
export const DRAFT_ANSWERS_FORM = form(
  z.strictObject({
    proposals: z
      .array(
        z.strictObject({
          theme: z.int().min(1).max(20).meta({ title: 'Number of the theme' }),
          proposal: z
            .string()
            .min(1)
            .max(4000)
            .meta({ title: 'Proposed answer', ...LONG }),
        }),
      )
      .max(20)
      .optional()
      .meta({ title: 'Proposals', description: 'The organizations decide; a proposal saves them time.' }),
    note: draft.note.meta({ title: 'A word to the organizations', ...LONG }),
    again: draft.again.meta({
      title: 'Which organizations answer again?',
      description: 'Leave empty if their answers stand and only the proposals have changed.',
      ...ORGANIZATIONS,
    }),
  }),
);

const said = ThemeAnswer.shape;
export const ANSWER_THEMES_FORM = form(
  z.strictObject({
    answers: z
      .array(
        z.strictObject({
          theme: said.theme.meta({ title: 'Number of the theme' }),
          response: said.response.meta({ title: 'What do you do?' }),
          text: said.text.meta({
            title: 'What was done, will be done, or why not',
            description: 'It is published under the name of your organization.',
            ...LONG,
          }),
          dueOn: said.dueOn.meta({ title: 'By when', ...when('response', 'will-do') }),
        }),
      )
      .min(1)
      .max(20)
      .meta({ title: 'Your answers', description: 'One for each theme that is yours.' }),
  }),
);

const evaluation = Evaluation.shape;
export const EVALUATE_FORM = form(
  z.strictObject({
    decided: evaluation.decided.meta({ title: 'What has become of the plan?' }),
    decision: evaluation.decision.meta({
      title: 'What was decided, and what part did the answers have in it?',
      ...LONG,
    }),
    reach: evaluation.reach.meta({
      title: 'Were the people reached who should be?',
      description: 'Compare with the audiences of the plan.',
      ...LONG,
    }),
    missing: evaluation.missing.meta({ title: 'Who was missing?', ...LONG }),
    accessibility: evaluation.accessibility.meta({
      title: 'Could everybody take part?',
      description: 'Complaints, barriers found, help that was asked for.',
      ...LONG,
    }),
    changes: evaluation.changes.meta({ title: 'What do we do differently next time?', ...LONG }),
  }),
);
