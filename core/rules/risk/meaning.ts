import { isOpenClock } from '../clock-for.ts';
import { momentProblem, standstillProblem, whyNot } from '../clock-refusals.ts';
import type { FormProblem } from '../form.ts';
import { instantOf, localTime } from '../instant.ts';
import { regimeRule } from '../regimes/table.ts';
import type { TaskContext } from '../task-context.ts';
import {
  AuthoritySays,
  Conditions,
  ConsultFile,
  CourseSet,
  Description,
  DpoReason,
  Implementation,
  Plan,
  RiskAssessment,
  Screening,
  Treatment,
  type PlannedMeasure,
} from './answers.ts';
import { consultationClock, extensionTold } from './consultation.ts';
import { risksOf, screeningOf } from './read.ts';
import { requiredByLaw } from './threshold.ts';
import { residualProblem } from './residual.ts';
import type { Course } from './threshold.ts';

type Check = (answers: Record<string, unknown>, context: TaskContext) => FormProblem[];

/** What a form cannot say about its answers: whether they fit the case, each other and the time. By step. */
export const MEANING: Readonly<Record<string, Check>> = {
  screen: screeningFits,
  course: (raw, context) => courseFits(CourseSet.parse(raw).course, 'course', context),
  'dpo-reason': (raw, context) => courseFits(DpoReason.parse(raw).verdict, 'verdict', context),
  plan: planFits,
  describe: descriptionFits,
  assess: assessmentFits,
  treat: treatmentFits,
  conditions: (raw, context) => measuresFit(Conditions.parse(raw).conditions, 'conditions', context),
  'consult-file': fileFits,
  authority: authorityFits,
  implement: implementationFits,
};

/** What the law itself names cannot be exempt, nor be monitoring while that criterion does not apply. */
function screeningFits(raw: Record<string, unknown>): FormProblem[] {
  const screening = Screening.parse(raw);
  return [...monitoringFits(screening), ...listFits(screening)];
}

function listFits({ cases, authorityList }: Screening): FormProblem[] {
  if (authorityList !== 'exempt' || cases.length === 0) return [];
  const message =
    'You name a case of the law above: a list of the authority cannot exempt it. Correct one of the two.';
  return [problem('authorityList', message)];
}

function monitoringFits(screening: Screening): FormProblem[] {
  if (!screening.cases.includes('public-monitoring') || screening['systematic-monitoring'].applies === 'yes')
    return [];
  const message = 'You name monitoring of public places below. Then this criterion applies.';
  return [problem('systematic-monitoring.applies', message)];
}

/** Criteria are guidance, and can be answered with a reason; a case of the law, or the authority's list of art. 35(4), leaves no choice. */
function courseFits(course: Course, field: string, { case: aCase }: TaskContext): FormProblem[] {
  const screening = screeningOf(aCase);
  const required = screening === undefined ? undefined : requiredByLaw(screening);
  if (course === 'assess' || required === undefined) return [];
  return [problem(field, `The law asks for it, so nobody can leave it out: ${required}.`)];
}

function planFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { participants } = Plan.parse(raw);
  const seen = new Set<string>();
  const rows = participants.flatMap(({ organization }, index): FormProblem[] => {
    const twice = seen.has(organization);
    seen.add(organization);
    const field = `participants.${index}.organization`;
    if (twice) return [problem(field, 'This organization is named twice. Keep one line for it.')];
    return knownOrganization(organization, field, context);
  });
  const controllers = participants.filter(({ role }) => role === 'controller' || role === 'joint-controller');
  if (controllers.length > 0) return rows;
  return [...rows, problem('participants', 'Name at least one organization that decides about the data.')];
}

function descriptionFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  return Description.parse(raw).flows.flatMap(({ organization }, index) =>
    knownOrganization(organization, `flows.${index}.organization`, context),
  );
}

function assessmentFits(raw: Record<string, unknown>): FormProblem[] {
  const { risks } = RiskAssessment.parse(raw);
  const titles = risks.map(({ title }) => title.trim().toLowerCase());
  return titles.flatMap((title, index) =>
    titles.indexOf(title) < index
      ? [problem(`risks.${index}.title`, 'Another risk has this name. Give each its own.')]
      : [],
  );
}

function treatmentFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const { risks } = Treatment.parse(raw);
  return risksOf(context.case, undefined, { risks }).flatMap(
    ({ key, before, after, treated }): FormProblem[] => {
      if (treated === undefined || after === undefined) return [];
      const higher = residualProblem(before, after, treated.reason);
      const smaller = after.severity < before.severity || after.likelihood < before.likelihood;
      const bare = treated.treatment === 'modify' && treated.measures.length === 0;
      return [
        ...(higher === undefined ? [] : [problem(`risks.${key}.reason`, higher)]),
        ...(bare
          ? [problem(`risks.${key}.measures`, 'Name a measure that makes it smaller, or treat it otherwise.')]
          : []),
        ...(smaller && treated.treatment === 'retain' && treated.measures.length === 0
          ? [problem(`risks.${key}.treatment`, 'It is borne as it is: then what remains is what there was.')]
          : []),
        ...measuresFit(treated.measures, `risks.${key}.measures`, context),
      ];
    },
  );
}

function measuresFit(measures: PlannedMeasure[], field: string, context: TaskContext): FormProblem[] {
  const { now, task, organizations } = context;
  const timeZone = organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC';
  const today = localTime(now, timeZone)?.toPlainDate().toString() ?? now.slice(0, 10);
  return measures.flatMap(({ organization, dueOn }, index) => [
    ...knownOrganization(organization, `${field}.${index}.organization`, context),
    ...(dueOn < today
      ? [problem(`${field}.${index}.dueOn`, 'This day has passed. Choose one that lies ahead.')]
      : []),
  ]);
}

function fileFits(raw: Record<string, unknown>, { now }: TaskContext): FormProblem[] {
  const { receivedAt, contents } = ConsultFile.parse(raw);
  const missing = (
    ['responsibilities', 'purposes', 'safeguards', 'dpo-contact', 'assessment'] as const
  ).filter((part) => !contents.includes(part));
  return [
    ...notAhead('receivedAt', receivedAt, now),
    ...(missing.length === 0
      ? []
      : [
          problem(
            'contents',
            'GDPR art. 36(3) asks for parts (a) to (e) in every file. Add what is missing.',
          ),
        ]),
  ];
}

/** What the authority did must be possible by the law and by how its clock stands. */
function authorityFits(raw: Record<string, unknown>, { task, case: aCase, now }: TaskContext): FormProblem[] {
  const { act, at } = AuthoritySays.parse(raw);
  const clock = consultationClock(aCase, task.organizationId);
  const moment = at === undefined ? undefined : instantOf(at);
  if (clock === undefined) return moment === undefined ? [] : notAhead('at', moment, now);
  const rule = regimeRule(clock.ruleId);
  const timed = moment === undefined ? undefined : momentProblem(clock, moment, now);
  const problems = timed === undefined ? [] : [problem('at', timed)];
  switch (act) {
    case 'extension-told': {
      // What counts is when the authority told it, not when somebody comes to record it.
      const told = moment ?? now;
      const why = whyNot('extend', clock, rule, told);
      if (why !== undefined) return [problem('act', why)];
      const until = extensionTold(clock);
      return until?.evaluable === true && told > until.legalLatestAt
        ? [...problems, problem('at', TOLD_TOO_LATE)]
        : problems;
    }
    case 'information-asked': {
      const why = whyNot('suspend', clock, rule, now);
      const stood = moment === undefined ? undefined : standstillProblem(clock, moment, now);
      return [
        ...(why === undefined ? problems : [problem('act', why)]),
        ...(stood === undefined || timed !== undefined ? [] : [problem('at', stood)]),
      ];
    }
    case 'information-sent': {
      const why = whyNot('resume', clock, rule, now);
      return why === undefined ? problems : [problem('act', why)];
    }
    case 'advice-given':
      return isOpenClock(clock) ? problems : [];
    case 'no-advice': {
      const runs = clock.status === 'suspended' || (clock.due.evaluable && now < clock.due.legalLatestAt);
      return runs ? [problem('act', 'Its time is not over yet; see below until when it runs.')] : [];
    }
  }
}

const TOLD_TOO_LATE =
  'The law lets it tell this within one month of receiving the file (GDPR art. 36(2)). Told later, its eight weeks stay as they are.';

function implementationFits(raw: Record<string, unknown>, { now }: TaskContext): FormProblem[] {
  const { doneOn } = Implementation.parse(raw);
  return doneOn !== undefined && doneOn > now.slice(0, 10)
    ? [problem('doneOn', 'This day lies ahead. Answer once it is done.')]
    : [];
}

function notAhead(field: string, instant: string, now: string): FormProblem[] {
  const at = instantOf(instant) ?? instant;
  return at > now ? [problem(field, 'This moment lies ahead; only what has happened is recorded.')] : [];
}

function knownOrganization(id: string, field: string, { organizations }: TaskContext): FormProblem[] {
  return organizations.some((organization) => organization.id === id)
    ? []
    : [problem(field, 'This organization is not in the ecosystem. Choose one of the list.')];
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
