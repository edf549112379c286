import type { Case } from '../../../../core/rules/case.ts';
import type { GovernanceData } from '../../../../core/rules/governance/data.ts';
import type { Task, Voice } from '../../../../core/rules/task.ts';
import { sampleRun, sampleTask } from '../../../support/store-samples.ts';

export const NOW = '2026-06-01T10:00:00.000Z';

export const CHARTER = {
  mandate: 'Decides on the common policy.',
  seats: ['office', 'mobility', 'transit', 'cloud'],
  rule: 'majority',
  atLeast: 3,
  meetingRhythm: 'Every three months',
  conflictRule: 'Whoever pays does not vote.',
  escalation: 'The mayor',
} as const;

export const OPENING = {
  period: '2026',
  scope: 'Everything',
  questions: [],
  organizations: ['mobility', 'transit', 'office'],
  charter: CHARTER,
  responsibilities: [
    { duty: 'governance', accountable: 'office', responsible: ['mobility', 'office'] },
    { duty: 'engineering', accountable: 'mobility', responsible: ['mobility'] },
  ],
};

export const ASSESSMENT = {
  roles: ['dpo', 'privacy-lead'],
  policy: 'none',
  trained: 50,
  training: 'Some.',
  nonConformities: [],
  figures: {},
};

export function decision(number: number, more: Record<string, unknown> = {}) {
  return {
    number,
    title: `Decision ${number}`,
    text: 'It is decided.',
    effect: 'Things change.',
    owners: ['mobility'],
    dueOn: '2026-09-01',
    ...more,
  };
}

export function governanceCase(tasks: Task[], data: Partial<GovernanceData> = {}): Case {
  const run = sampleRun({
    processId: 'governance',
    leadOrganizationId: 'office',
    data: { start: { reason: 'yearly' }, ...data },
  });
  return { run, parties: [], tasks, groups: [], clocks: [] };
}

export function done(stepId: string, scope: string, answers: Record<string, unknown>, iteration = 1): Task {
  const organizationId = scope === '' ? 'office' : (scope.split('.')[0] ?? '');
  return {
    ...sampleTask({ stepId, scope, organizationId, processId: 'governance', iteration }),
    status: 'done',
    outcome: 'done',
    answers,
  };
}

export function lapsed(stepId: string, scope: string, outcome: string, iteration = 1): Task {
  return { ...done(stepId, scope, {}, iteration), status: 'expired', outcome };
}

export function vote(number: number, outcome: string, voices: string[], iteration = 1): Task {
  return {
    ...done('vote', `office.${number}`, {}, iteration),
    kind: 'approval',
    outcome,
    voices: voices.map((said, slot): Voice => ({
      slot,
      personId: `member-${slot}`,
      outcome: said,
      at: NOW,
      channel: 'portal',
      shownHash: 'h',
    })),
  };
}
