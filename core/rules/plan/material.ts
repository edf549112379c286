import { wordsFor } from '../choice.ts';
import type { AnswerLine, Saying } from '../form-lines.ts';
import { answerLines } from '../form-lines.ts';
import { personStep } from '../definition-steps.ts';
import { DUTIES } from '../governance/words.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import type { TaskContext } from '../task-context.ts';
import { planDataOf, type Assembled, type OrganizationPart } from './data.ts';
import { calendarPicture, organizationsMap } from './pictures.ts';
import { changesAsked, confirmationOf, draftOf, organizationsIn, stateOf, weighedOf } from './read-case.ts';
import { CONFIRMATIONS, PLAN_PARTS } from './words.ts';

/** What belongs beside the questions of a plan. */
export function planMaterial(
  definition: ProcessDefinition,
  context: TaskContext,
  saying: Saying,
): MaterialSection[] {
  const { task, case: aCase } = context;
  const assembled = planDataOf(aCase).assembled;
  if (assembled === undefined) return [];
  switch (task.stepId) {
    case 'confirm':
      return [
        ...ownPart(assembled, task.organizationId, saying),
        ...calendar(assembled, task.organizationId),
      ];
    case 'draft':
      return [
        ...changes(context),
        ...weighed(context),
        ...answered(context, saying),
        ...sources(assembled, saying),
        map(assembled, context),
      ];
    case 'approve':
    case 'adopt':
      return [
        ...answered(context, saying),
        ...(task.stepId === 'adopt' ? [draft(definition, context, saying)] : []),
        ...weighed(context),
        ...sources(assembled, saying),
        map(assembled, context),
        ...calendar(assembled),
      ];
    case 'weigh-comments':
      return [draft(definition, context, saying)];
    default:
      return [];
  }
}

/** What the registers and the governance report say of the organization that is asked. */
export function ownPart(assembled: Assembled, organizationId: string, saying: Saying): MaterialSection[] {
  const part = assembled.parts.find((one) => one.organizationId === organizationId);
  if (part === undefined) return [];
  const duties = (assembled.governance?.responsibilities ?? []).filter(
    ({ accountable, responsible }) => accountable === organizationId || responsible.includes(organizationId),
  );
  return [
    { title: 'Your part of the plan', lines: partLines(part, saying) },
    ...(duties.length === 0
      ? []
      : [
          {
            title: 'Your responsibilities',
            lines: duties.map(({ duty, accountable }) => ({
              label: wordsFor(DUTIES, duty),
              value: accountable === organizationId ? 'You answer for it.' : 'You do it.',
            })),
          },
        ]),
  ];
}

export function partLines(part: OrganizationPart, saying: Saying): AnswerLine[] {
  const { records, risks, requirements } = part;
  return [
    {
      label: 'Processing records',
      value: `${records.controller} as a controller, ${records.processor} as a processor`,
    },
    ...part.agreements.map(({ title, more, state, parties }) => ({
      label: 'Agreement',
      value: `${title}: ${more}, with ${parties
        .filter((id) => id !== part.organizationId)
        .map(saying.organizationName)
        .join(', ')} (${state})`,
    })),
    ...part.retention.map(({ title, more }) => ({ label: 'Retention rule', value: `${title}: ${more}` })),
    ...part.transfers.map(({ to, safeguard }) => ({ label: 'Transfer', value: `${to}: ${safeguard}` })),
    ...part.suppliers.map(({ title, more, state }) => ({
      label: 'Supplier',
      value: `${title} (${more}, ${state})`,
    })),
    ...part.assessments.map(({ title, state }) => ({
      label: 'Impact assessment',
      value: `${title} (${state})`,
    })),
    { label: 'Open risks', value: `${risks.open}, of which ${risks.high} high` },
    { label: 'Requirements', value: `${requirements.all}, of which ${requirements.verified} verified` },
    { label: 'Sensors and algorithms', value: `${part.sensors} and ${part.algorithms}` },
  ];
}

function answered({ case: aCase }: TaskContext, saying: Saying): MaterialSection[] {
  const lines = organizationsIn(aCase).flatMap((id): AnswerLine[] => {
    const label = saying.organizationName(id);
    const state = stateOf(aCase, id);
    const corrections = (confirmationOf(aCase, id)?.corrections ?? []).map(({ part, correction }) => ({
      label: `${label}, ${wordsFor(PLAN_PARTS, part)}`,
      value: correction,
    }));
    const value =
      state === 'not-confirmed' ? 'Has not answered; that confirms nothing.' : wordsFor(CONFIRMATIONS, state);
    return [{ label, value }, ...corrections];
  });
  return lines.length === 0 ? [] : [{ title: 'What organizations say to their parts', lines }];
}

function sources({ sources: found, previous }: Assembled, saying: Saying): MaterialSection[] {
  const lines = [
    ...(previous === undefined ? [] : [{ label: 'Version before', value: `No. ${previous.number}` }]),
    ...found.map(({ organizationId, title, number }) => ({
      label: saying.organizationName(organizationId),
      value: `${title}, version ${number}`,
    })),
  ];
  return lines.length === 0 ? [] : [{ title: 'Assembled from', lines }];
}

function map(assembled: Assembled, { organizations }: TaskContext): MaterialSection {
  const lines = organizations.slice(0, 24).map(({ name, legalRole }) => ({ label: name, value: legalRole }));
  return {
    title: 'Organizations and their agreements',
    lines,
    picture: organizationsMap(assembled, organizations),
  };
}

function calendar(assembled: Assembled, only?: string): MaterialSection[] {
  const dates = assembled.calendar.filter(
    ({ organizationId }) => only === undefined || organizationId === only,
  );
  if (dates.length === 0) return [];
  const lines = dates.slice(0, 40).map(({ on, label }) => ({ label: on, value: label }));
  return [{ title: 'The year ahead', lines, picture: calendarPicture(assembled, dates) }];
}

function changes({ case: aCase }: TaskContext): MaterialSection[] {
  const lines = changesAsked(aCase).map((value) => ({ label: 'Change', value }));
  return lines.length === 0 ? [] : [{ title: 'Changes asked for', lines }];
}

function weighed({ case: aCase }: TaskContext): MaterialSection[] {
  const found = weighedOf(aCase);
  return found === undefined
    ? []
    : [{ title: 'After asking the public', lines: [{ label: 'Why', value: found.reason }] }];
}

function draft(definition: ProcessDefinition, { case: aCase }: TaskContext, saying: Saying): MaterialSection {
  const step = personStep(definition, 'draft');
  const answers = draftOf(aCase);
  const lines = step?.kind !== 'task' || answers === undefined ? [] : answerLines(step.form, answers, saying);
  return { title: 'The draft', lines };
}
