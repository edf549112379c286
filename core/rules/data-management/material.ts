import type { Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import { lastRound } from '../rounds.ts';
import type { TaskContext } from '../task-context.ts';
import { RecordsUpdate, RetentionAnswers } from './answers.ts';
import { dataManagementOf, remainingOf, pointsOf, type Point } from './data.ts';
import { decisionsOf, disputesOf, resolutionsOf } from './disputes.ts';

/** What people see beside the question: their register in figures, what was found, what was said about it. */
export function dataMaterial(
  _definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { task, case: aCase } = context;
  const data = dataManagementOf(aCase);
  switch (task.stepId) {
    case 'update-records':
      return [...changeSection(context), registerSection(context)];
    case 'amend-records':
      return [...wishesSection(context), registerSection(context)];
    case 'resolve':
      return [pointsSection('What was found', pointsOf(data, task.organizationId))];
    case 'decide-disputes':
      return [
        {
          title: 'What is disputed',
          lines: disputesOf(aCase).map(({ organizationId, message, reason }) => ({
            label: saying.organizationName(organizationId),
            value: `${message} They say: ${reason}`,
          })),
        },
      ];
    case 'carry-out-retention':
      return [];
    case 'sign-off':
      return [
        registerSection(context),
        pointsSection('Still open', remainingOf(data, task.organizationId)),
        ...answersSection(context),
        ...retentionSection(context),
      ];
    default:
      return [];
  }
}

function changeSection({ case: aCase }: TaskContext): MaterialSection[] {
  const { change } = dataManagementOf(aCase).start;
  return change === undefined
    ? []
    : [{ title: 'Why you are asked', lines: [{ label: 'What has changed', value: change }] }];
}

function registerSection({ case: aCase, task }: TaskContext): MaterialSection {
  const { registers = {} } = dataManagementOf(aCase);
  const own = registers[task.organizationId];
  const answer = lastRound(aCase, 'update-records').find(
    ({ organizationId }) => organizationId === task.organizationId,
  );
  const said = RecordsUpdate.safeParse(answer?.answers);
  return {
    title: 'Your register of processing',
    lines: [
      { label: 'Records when this round began', value: String(own?.records ?? 0) },
      ...(said.success
        ? [{ label: 'Said by your register keeper', value: sayUpdate(said.data) }]
        : answer === undefined || task.stepId === 'update-records'
          ? []
          : [{ label: 'Said by your register keeper', value: 'Nothing: nobody answered' }]),
    ],
  };
}

function sayUpdate({ way, records = [], remark }: RecordsUpdate): string {
  const counted = (what: string, word: string) => {
    const count = records.filter((row) => row.what === what).length;
    return count === 0 ? [] : [`${count} ${word}`];
  };
  const rows = [
    ...counted('same', 'still right'),
    ...counted('changed', 'changed'),
    ...counted('new', 'new'),
    ...counted('retired', 'not done any more'),
  ].join(', ');
  const words = { register: 'Up to date in the register', none: 'No personal data are handled', here: rows };
  return remark === undefined ? words[way] : `${words[way]}. ${remark}`;
}

/** What the officer wants changed. */
function wishesSection({ case: aCase, task }: TaskContext): MaterialSection[] {
  const voices = aCase.tasks
    .filter(({ stepId, scope }) => stepId === 'sign-off' && scope === task.scope)
    .sort((left, right) => left.iteration - right.iteration)
    .at(-1)?.voices;
  const lines = (voices ?? []).flatMap(({ outcome, reason }) =>
    outcome === 'changes' && reason !== undefined
      ? [{ label: 'Your data protection officer', value: reason }]
      : [],
  );
  return lines.length === 0 ? [] : [{ title: 'Changes asked for', lines }];
}

function pointsSection(title: string, points: Point[]): MaterialSection {
  if (points.length === 0) return { title, lines: [{ label: 'Points', value: 'None' }] };
  return {
    title,
    lines: points.map(({ message, entries, count }) => ({
      label: count === 1 ? (entries[0] ?? 'Register') : `${count} entries`,
      value: count === 1 ? message : `${message} ${namesOf(entries, count)}`,
    })),
  };
}

function namesOf(entries: string[], count: number): string {
  const more = count - entries.length;
  return `In: ${entries.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

const ANSWERS = { fixed: 'Fixed', accepted: 'Stays as it is', disputed: 'Disputed' } as const;
const DECISIONS = { fix: 'has to be fixed', accept: 'may stay', dismiss: 'nothing wrong' } as const;

function answersSection({ case: aCase, task }: TaskContext): MaterialSection[] {
  const { organizationId } = task;
  const answers = resolutionsOf(aCase, organizationId);
  const decisions = decisionsOf(aCase);
  const lines = pointsOf(dataManagementOf(aCase), organizationId).flatMap(({ id, message }) => {
    const answer = answers.get(id);
    if (answer === undefined) return [];
    const decision = decisions.get(`${organizationId}~${id}`);
    const decided =
      decision === undefined ? '' : ` The coordinator: ${DECISIONS[decision.decision]}. ${decision.reason}`;
    return [{ label: message, value: `${ANSWERS[answer.answer]}. ${answer.reason ?? ''}${decided}`.trim() }];
  });
  return lines.length === 0 ? [] : [{ title: 'What was answered', lines }];
}

const RETENTION = { executed: 'Carried out', hold: 'Kept for now', 'not-due': 'Not due yet' } as const;

function retentionSection({ case: aCase, task }: TaskContext): MaterialSection[] {
  const { organizationId } = task;
  const answer = lastRound(aCase, 'carry-out-retention').find(
    (found) => found.organizationId === organizationId,
  );
  const said = RetentionAnswers.safeParse(answer?.answers);
  if (!said.success) return [];
  const titles = new Map(
    (dataManagementOf(aCase).due?.[organizationId] ?? []).map(({ id, title }) => [id, title]),
  );
  const lines = said.data.rules.map(({ rule, answer: what, proof, reason }) => ({
    label: titles.get(rule) ?? rule,
    value: [RETENTION[what], proof, reason].filter((words) => words !== undefined).join('. '),
  }));
  return lines.length === 0 ? [] : [{ title: 'Retention', lines }];
}
