import { describe, expect, test } from '@jest/globals';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import { joiningOf } from '../../../core/rules/attended-task.ts';
import { decidedOn } from '../../../core/rules/decided-on.ts';
import type { ApprovalStep, TaskStep } from '../../../core/rules/process-definition.ts';
import type { Task } from '../../../core/rules/task.ts';
import { dataManagement } from '../../../workflows/data-management/process.ts';
import { exchangeAgreement } from '../../../workflows/exchange-agreement/process.ts';
import { checkDefinition } from '../../../workflows/language/check-definition.ts';
import { both, branch, each, repeat } from '../../../workflows/language/steps.ts';
import { role } from '../../../workflows/language/who.ts';
import { riskManagement } from '../../../workflows/risk-management/process.ts';
import { supplierAssessment } from '../../../workflows/supplier-assessment/process.ts';
import { aChoice, anApproval, aTask, KNOWN, process } from './sound.ts';

function taskStep(definition: typeof riskManagement, id: string): TaskStep {
  const step = allStepsOf(definition).find((one) => one.id === id);
  if (step?.kind !== 'task') throw new Error(`${id} is no task.`);
  return step;
}

function approvalStep(definition: typeof riskManagement, id: string): ApprovalStep {
  const step = allStepsOf(definition).find((one) => one.id === id);
  if (step?.kind !== 'approval') throw new Error(`${id} is no approval.`);
  return step;
}

/** The roles of the same organization that may do a task once everybody who can be brought in has been. */
function makersOf({ by, late }: TaskStep): string[] {
  const open = { kind: 'task', organizationId: 'mobility', roles: by.roles } as unknown as Task;
  const joined = late.escalateTo
    .map((target) => joiningOf(open, target, 'office'))
    .flatMap((joining) => (joining.acts ? [joining.role] : []));
  return [...by.roles, ...joined];
}

test.each([
  [riskManagement, 'dpo-reason'],
  [riskManagement, 'necessity'],
  [riskManagement, 'advice'],
  [exchangeAgreement, 'opinion'],
  [supplierAssessment, 'evaluate-protection'],
])('nobody advises in place of the data protection officer, however late: $0.id $1', (definition, id) => {
  const step = taskStep(definition, id);
  expect(makersOf(step)).toEqual(['dpo']);
  // They are told nevertheless.
  expect(step.late.escalateTo.length).toBeGreaterThan(1);
});

test.each([
  [supplierAssessment, 'decide', ['evaluate-engineering', 'evaluate-protection']],
  [dataManagement, 'sign-off', ['update-records', 'amend-records']],
  [riskManagement, 'decide', ['assess', 'treat']],
])('who did the work does not decide on it: $0.id $1', (definition, id, works) => {
  const step = approvalStep(definition, id);
  expect(decidedOn(step)).toEqual(works);
  const deciders = step.by.flatMap(({ roles }) => roles);
  for (const work of works)
    expect(makersOf(taskStep(definition, work)).filter((one) => deciders.some((two) => two === one))).toEqual(
      [],
    );
});

describe('an approval may be about work', () => {
  const faults = (...steps: Parameters<typeof process>) =>
    checkDefinition(process(...steps), KNOWN).map(({ code, step }) => `${step} ${code}`);

  test('done side by side, or in an each before', () => {
    const approve = anApproval('agree', {
      by: [{ roles: ['accountable'], of: 'lead' }],
      decidesOn: ['left', 'item'],
    });
    const left = both('side', { title: 'Side' }, [aTask('left')], [aTask('right')]);
    const items = each('items', {
      title: 'Items',
      over: 'parties',
      steps: [aTask('item', { by: role('dpo') })],
    });
    expect(faults(left, items, approve)).toEqual([]);
    // And its makers are looked at there too.
    expect(faults(left, items, { ...approve, by: [{ roles: ['dpo'], of: 'lead' }] })).toEqual([
      'agree decides-on.own-work',
    ]);
  });

  test('of an earlier round, when there is work in the first round as well', () => {
    const accountable = [{ roles: ['accountable' as const], of: 'lead' as const }];
    const rounds = (decidesOn: string[]) =>
      repeat('rounds', {
        title: 'Rounds',
        until: { step: 'agree', outcomes: ['agree'] },
        steps: [aTask('first'), anApproval('agree', { by: accountable, decidesOn }), aTask('amend')],
      });
    expect(faults(rounds(['first', 'amend']))).toEqual([]);
    expect(faults(rounds(['amend']))).toEqual(['agree decides-on.unknown']);
  });

  test('but not only on a way that is not always taken', () => {
    const ways = branch('ways', { on: 'ask', cases: { yes: [aTask('work')], no: [] } });
    const approve = anApproval('agree', { by: [{ roles: ['accountable'], of: 'lead' }], decidesOn: 'work' });
    expect(faults(aChoice('ask'), ways, approve)).toEqual(['agree decides-on.unknown']);
  });
});
