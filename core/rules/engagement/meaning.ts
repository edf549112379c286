import { Temporal } from 'temporal-polyfill';

import type { FormProblem } from '../form.ts';
import type { TaskContext } from '../task-context.ts';
import { Analysis, Announced, AnswersDraft, EngagementPlan, PublicText, ThemeAnswers } from './answers.ts';
import { findPeople } from './find-people.ts';
import { levelOf } from './levels.ts';
import { planOf, themesFor, themesOf } from './read-engagement.ts';

type Check = (answers: Record<string, unknown>, context: TaskContext) => FormProblem[];

/** What a form cannot say about its answers: whether they fit the case, each other and the time. By step. */
export const ENGAGEMENT_MEANING: Readonly<Record<string, Check>> = {
  plan: planFits,
  prepare: textFits,
  announce: noticesFit,
  analyse: analysisFits,
  'draft-answers': draftFits,
  'answer-themes': answersFit,
};

function planFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { organizations = [], associations = [] } = EngagementPlan.parse(raw);
  const addresses = associations.map(({ email }) => email.toLowerCase());
  return [
    ...organizations.flatMap((id) => known(id, 'organizations', context)),
    ...addresses.flatMap((address, index) =>
      addresses.indexOf(address) === index
        ? []
        : [
            problem(
              `associations.${index}.email`,
              'This address is there already. Each association gets one link.',
            ),
          ],
    ),
  ];
}

function textFits(raw: Record<string, unknown>, { case: aCase }: TaskContext): FormProblem[] {
  const { pictures = [], questions } = PublicText.parse(raw);
  const plan = planOf(aCase);
  const asks = plan === undefined || levelOf(plan.level).asks;
  return [
    ...pictures.flatMap(({ address }, index) =>
      address.startsWith('https://')
        ? []
        : [problem(`pictures.${index}.address`, 'Use an address that begins with https://.')],
    ),
    ...(asks && questions.length === 0
      ? [
          problem(
            'questions',
            'The plan promises to ask. Put at least one question, or plan the level "Inform".',
          ),
        ]
      : []),
  ];
}

function noticesFit(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const today = todayOf(context);
  return Announced.parse(raw).notices.flatMap(({ placedOn }, index) =>
    placedOn <= today
      ? []
      : [problem(`notices.${index}.placedOn`, 'This day is still to come. Answer once the notice is there.')],
  );
}

/** Quotations that look as if they led to a person are shown once; whoever has read them may keep them. */
function analysisFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { themes, quotationsChecked } = Analysis.parse(raw);
  const unknown = themes.flatMap(({ organizations }, index) =>
    organizations.flatMap((id) => known(id, `themes.${index}.organizations`, context)),
  );
  if (quotationsChecked === 'yes') return unknown;
  const found = themes.flatMap(({ quotations = [] }, theme) =>
    quotations.flatMap((quotation, index) =>
      findPeople(quotation).map((one) =>
        problem(
          `themes.${theme}.quotations.${index}`,
          `"${one.found}" looks like ${one.kind}. Leave it out, or keep it if nobody can be recognized.`,
        ),
      ),
    ),
  );
  return [
    ...unknown,
    ...found,
    problem(
      'quotationsChecked',
      found.length === 0
        ? 'Nothing looks like a name or an address. Read the quotations once more, then choose "Yes".'
        : 'Look at what was found above, then choose "Yes".',
    ),
  ];
}

function draftFits(raw: Record<string, unknown>, { case: aCase }: TaskContext): FormProblem[] {
  const { proposals = [], again = [] } = AnswersDraft.parse(raw);
  const themes = themesOf(aCase);
  const named = themes.flatMap(({ organizations }) => organizations);
  return [
    ...proposals.flatMap(({ theme }, index) =>
      themes.some(({ number }) => number === theme)
        ? []
        : [
            problem(
              `proposals.${index}.theme`,
              `There is no theme ${theme}. They are numbered 1 to ${themes.length}.`,
            ),
          ],
    ),
    ...again.flatMap((id) =>
      named.includes(id) ? [] : [problem('again', `"${id}" is not named under any theme.`)],
    ),
  ];
}

function answersFit(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { answers } = ThemeAnswers.parse(raw);
  const own = themesFor(context.case, context.task.organizationId).map(({ number }) => number);
  const missing = own.filter((number) => !answers.some(({ theme }) => theme === number));
  const today = todayOf(context);
  return [
    ...answers.flatMap(({ theme, response, dueOn }, index) => {
      const at = `answers.${index}`;
      if (!own.includes(theme))
        return [problem(`${at}.theme`, `Theme ${theme} is not yours. Yours: ${own.join(', ')}.`)];
      if (answers.findIndex((one) => one.theme === theme) !== index)
        return [problem(`${at}.theme`, `Theme ${theme} is answered twice. Keep one answer.`)];
      return response === 'will-do' && dueOn !== undefined && dueOn < today
        ? [problem(`${at}.dueOn`, 'This day has passed. Give a day to come, or choose "Done".')]
        : [];
    }),
    ...(missing.length === 0
      ? []
      : [
          problem(
            'answers',
            `Theme ${missing.join(', ')} is not answered yet. "Not done, because …" is an answer too.`,
          ),
        ]),
  ];
}

function known(id: string, field: string, { organizations }: TaskContext): FormProblem[] {
  if (organizations.some((organization) => organization.id === id)) return [];
  const all = organizations.map((organization) => organization.id).join(', ');
  return [problem(field, `There is no organization "${id}". Choose among: ${all}.`)];
}

function todayOf({ task, organizations, now }: TaskContext): string {
  const timeZone = organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC';
  return Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
