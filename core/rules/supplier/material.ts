import { wordsFor } from '../choice.ts';
import type { AnswerLine, Saying } from '../form-lines.ts';
import type { MaterialSection } from '../material-section.ts';
import type { ProcessDefinition } from '../process-definition.ts';
import { CAPABILITY_LEVELS, SUPPLIER_ROLES } from '../registers/supplier.ts';
import type { TaskContext } from '../task-context.ts';
import type { Case } from '../case.ts';
import { RATINGS } from './answers.ts';
import {
  answeredByGuest,
  conditionsOf,
  engineeringViewOf,
  invitationOf,
  protectionViewOf,
  questionnaireOf,
  startOf,
} from './read-case.ts';

/** What belongs beside the questions. The supplier sees what is asked of it and why, nothing of what others think. */
export function supplierMaterial(
  _definition: ProcessDefinition,
  { case: aCase, task }: TaskContext,
  saying: Saying,
): MaterialSection[] {
  switch (task.stepId) {
    case 'questionnaire':
      return [asked(aCase, saying.organizationName(task.organizationId))];
    case 'invite':
      return [occasion(aCase)];
    case 'evaluate-engineering':
    case 'evaluate-protection':
      return [occasion(aCase), ...answers(aCase)];
    case 'decide':
      return [occasion(aCase), ...answers(aCase), ...views(aCase)];
    case 'set-conditions':
      return views(aCase);
    case 'condition':
      return condition(aCase, task.scope);
    case 'sub-processors':
      return answers(aCase);
    default:
      return [];
  }
}

function occasion(aCase: Case): MaterialSection {
  const start = startOf(aCase);
  return {
    title: 'The supplier',
    lines: [
      { label: 'Name', value: start.supplierName },
      { label: 'What it is to the data', value: wordsFor(SUPPLIER_ROLES, start.role) },
      { label: 'Delivers', value: start.services.join(', ') },
      ...(start.dataCategories === undefined || start.dataCategories.length === 0
        ? []
        : [{ label: 'Can see', value: start.dataCategories.join(', ') }]),
      { label: 'Why now', value: start.reason },
    ],
  };
}

/** For the supplier. */
function asked(aCase: Case, buyer: string): MaterialSection {
  const start = startOf(aCase);
  const message = invitationOf(aCase)?.message;
  return {
    title: 'What this is about',
    lines: [
      { label: 'Who asks', value: buyer },
      { label: 'Your company', value: start.supplierName },
      { label: 'For', value: start.services.join(', ') },
      ...(message === undefined ? [] : [{ label: 'A word from them', value: message }]),
    ],
  };
}

function answers(aCase: Case): MaterialSection[] {
  const given = questionnaireOf(aCase);
  if (given === undefined)
    return [{ title: 'What the supplier says', lines: [{ label: 'Answer', value: 'None was given.' }] }];
  const lines: AnswerLine[] = [
    {
      label: 'Answered by',
      value: answeredByGuest(aCase) ? 'The supplier itself' : 'Somebody here, for the supplier',
    },
    ...(given.locations === undefined ? [] : [{ label: 'Where', value: given.locations.join(', ') }]),
    ...(given.certificates === undefined
      ? []
      : [{ label: 'Certificates', value: given.certificates.join(', ') }]),
    ...(given.subProcessors ?? []).map(({ name, service, country }) => ({
      label: 'Works for it',
      value: [name, service, country].filter((part) => part !== undefined).join(', '),
    })),
    ...(given.incidents === undefined ? [] : [{ label: 'Incidents', value: given.incidents }]),
    ...(given.deletion === undefined ? [] : [{ label: 'At the end', value: given.deletion }]),
  ];
  return [{ title: 'What the supplier says', lines, tables: [statements(given.capabilities)] }];
}

export function statements(
  capabilities: { requirement: string; level: string; evidence?: string | undefined }[],
) {
  return {
    caption: 'Capability statements',
    columns: ['Requirement', 'Statement', 'Evidence'],
    rows: capabilities.map(({ requirement, level, evidence }) => [
      requirement,
      wordsFor(CAPABILITY_LEVELS, level),
      evidence ?? '',
    ]),
  };
}

function views(aCase: Case): MaterialSection[] {
  const engineering = engineeringViewOf(aCase);
  const protection = protectionViewOf(aCase);
  return [
    ...(engineering === undefined
      ? []
      : [{ title: 'What the engineer says', lines: viewLines(engineering) }]),
    ...(protection === undefined
      ? []
      : [{ title: 'What the data protection officer says', lines: viewLines(protection) }]),
  ];
}

function viewLines(view: {
  rating: string;
  findings: string;
  conditions?: string[] | undefined;
}): AnswerLine[] {
  return [
    { label: 'Judgement', value: wordsFor(RATINGS, view.rating) },
    { label: 'Findings', value: view.findings },
    ...(view.conditions ?? []).map((value, index) => ({ label: `Condition ${index + 1}`, value })),
  ];
}

function condition(aCase: Case, scope: string): MaterialSection[] {
  const index = Number(scope.split('condition-')[1] ?? 0) - 1;
  const found = conditionsOf(aCase)[index];
  if (found === undefined) return [];
  return [
    {
      title: 'The condition',
      lines: [
        { label: 'Supplier', value: startOf(aCase).supplierName },
        { label: 'Condition', value: found.condition },
        { label: 'By', value: found.dueOn },
      ],
    },
  ];
}
