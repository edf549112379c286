import { Temporal } from 'temporal-polyfill';

import type { Answers } from '../form-check.ts';
import type { FormProblem } from '../form.ts';
import { ALL_DUTIES, DUTIES, type Duty } from '../governance/words.ts';
import { localTime } from '../instant.ts';
import type { TaskContext } from '../task-context.ts';
import { PlanDraft, type ProcessPart } from './answers.ts';
import { planDataOf } from './data.ts';
import { draftOf } from './read-case.ts';

/** The draft begins with the last round, the last version, or what the governance report says. */
export function planPrefill(stepId: string, context: TaskContext): Answers {
  if (stepId !== 'draft') return {};
  const { case: aCase } = context;
  const again = draftOf(aCase);
  if (again !== undefined) return again;
  const assembled = planDataOf(aCase).assembled;
  const today = todayOf(context);
  const { changes: _changes, ...last } = PlanDraft.safeParse(assembled?.previous?.draft).data ?? {};
  return {
    processes: processesFrom(context),
    publicComment: 'no',
    ...last,
    laws: (assembled?.laws ?? []).map(({ title }) => title),
    effectiveOn: today.add({ months: 1 }).toString(),
    reviewOn: today.add({ months: 13 }).toString(),
  };
}

const PURPOSES: Readonly<Record<Duty, string>> = {
  governance: 'Who decides and who answers for what',
  'data-management': 'Records, agreements and retention are complete and fit together',
  'risk-management': 'Risks for people are known and treated before a service begins',
  engineering: 'Privacy requirements are built in and verified',
  'citizen-engagement': 'Citizens are asked, and told what became of it',
  'breach-notification': 'Authorities and people are told of breaches in time',
  'data-subject-request': 'People get answers about their data in time',
  'supplier-assessment': 'Suppliers show what they can do',
};

function processesFrom({ case: aCase }: TaskContext): ProcessPart[] {
  const lead = aCase.run.leadOrganizationId;
  const matrix = planDataOf(aCase).assembled?.governance?.responsibilities ?? [];
  return ALL_DUTIES.map((duty) => ({
    duty,
    purpose: PURPOSES[duty],
    coordinator: matrix.find((row) => row.duty === duty)?.accountable ?? lead,
    cadence: CADENCE[duty] ?? 'When there is a case',
  }));
}

const CADENCE: Partial<Record<Duty, string>> = {
  governance: 'Every year',
  'data-management': 'Every year, and when something changes',
  'risk-management': 'For each service, and every twelve months',
  engineering: 'For each release of a system',
  'citizen-engagement': 'Before decisions that concern many people',
  'supplier-assessment': 'Before a contract, and every twelve months',
};

type Check = (answers: Answers, context: TaskContext) => FormProblem[];

export const PLAN_MEANING: Readonly<Record<string, Check>> = { draft: draftFits };

function draftFits(raw: Answers, context: TaskContext): FormProblem[] {
  const { effectiveOn, reviewOn, processes } = PlanDraft.parse(raw);
  const today = todayOf(context).toString();
  const duties = processes.map(({ duty }) => duty);
  return [
    ...(effectiveOn >= today ? [] : [problem('effectiveOn', 'A plan comes into force today or later.')]),
    ...(reviewOn > effectiveOn
      ? []
      : [problem('reviewOn', 'Choose a day after the plan has come into force.')]),
    ...processes.flatMap(({ duty, coordinator }, index) => [
      ...(duties.indexOf(duty) === index
        ? []
        : [problem(`processes.${index}.duty`, `“${DUTIES[duty]}” is there twice. Keep one.`)]),
      ...(context.organizations.some(({ id }) => id === coordinator)
        ? []
        : [problem(`processes.${index}.coordinator`, 'Choose an organization of the ecosystem.')]),
    ]),
  ];
}

function todayOf({ task, organizations, now }: TaskContext): Temporal.PlainDate {
  const timeZone = organizations.find(({ id }) => id === task.organizationId)?.timeZone ?? 'UTC';
  return localTime(now, timeZone)?.toPlainDate() ?? Temporal.PlainDate.from(now.slice(0, 10));
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
