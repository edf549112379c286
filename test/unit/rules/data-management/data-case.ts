import type { Case } from '../../../../core/rules/case.ts';
import type { DataManagementData } from '../../../../core/rules/data-management/data.ts';
import type { Reading } from '../../../../core/rules/reading.ts';
import type { RegisterEntry } from '../../../../core/rules/register-entry.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { sampleRun, sampleTask } from '../../../support/store-samples.ts';
import { CITY } from '../city.ts';

export const NOW = '2026-06-01T10:00:00.000Z';

export function dataCase(data: Partial<DataManagementData> = {}, tasks: Task[] = []): Case {
  const whole: DataManagementData = { start: { reason: 'yearly', title: 'Round 2026' }, ...data };
  const run = sampleRun({
    processId: 'data-management',
    leadOrganizationId: 'office',
    ownerOrganizationId: 'office',
    data: { ...whole },
  });
  return { run, parties: [], tasks, groups: [], clocks: [] };
}

export function answered(stepId: string, organizationId: string, answers: Record<string, unknown>): Task {
  return {
    ...sampleTask({ stepId, scope: organizationId, organizationId, processId: 'data-management' }),
    status: 'done',
    outcome: 'done',
    answers,
  };
}

export function record(organizationId: string, id: string, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    organizationId,
    kind: 'processing-record',
    id,
    title: `Activity ${id}`,
    state: 'active',
    at: NOW,
    data: {
      side: 'controller',
      contact: 'desk@mobility.example',
      dpo: 'dpo@mobility.example',
      purposes: ['Planning'],
      legalBases: ['public-task'],
      subjectCategories: ['Riders'],
      dataCategories: [{ what: 'Trips', retentionRuleId: 'keep' }],
      noRecipients: 'yes',
      measures: 'Access by role.',
    },
    version: 1,
    ...more,
  };
}

export function place(organizationId?: string) {
  const scope = organizationId ?? '';
  return {
    stepId: 'check',
    iteration: 1,
    scope,
    ...(organizationId === undefined ? {} : { organizationId }),
  };
}

export function reading(
  aCase: Case,
  registers: RegisterEntry[],
  organizationId?: string,
): Reading & { place: ReturnType<typeof place> } {
  // Everybody has the rule that the sample record names.
  const rules = CITY.map(({ id }): RegisterEntry => ({
    ...record(id, 'keep'),
    kind: 'retention-rule',
    state: 'running',
    data: {},
  }));
  return {
    case: aCase,
    organizations: CITY,
    registers: [...registers, ...rules],
    products: [],
    at: NOW,
    place: place(organizationId),
  };
}
