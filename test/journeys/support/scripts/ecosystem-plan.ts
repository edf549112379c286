import type { ProcessScript } from '../process-case.ts';
import { dayAfter } from './governance.ts';

export const PLAN_START = { reason: 'first' };

const SERVICES: Readonly<Record<string, string[]>> = {
  'mobility-agency': ['Mobility card', 'Smart parking'],
  'transit-authority': ['Ticket control'],
  brightgrid: ['Export of trips'],
};

/** How a plan is usually made: everybody confirms, one draft, the members adopt it. */
export const ecosystemPlanScript: ProcessScript = {
  confirm: ({ organizationId }) => ({
    answer: 'confirmed',
    contact: `Privacy office, privacy@${organizationId}.example`,
    services: SERVICES[organizationId] ?? ['None of its own'],
  }),
  draft: ({ now }) => ({
    name: 'Marenhaven',
    territory: 'City of Marenhaven and the Northshore',
    scope: 'How the organizations of Marenhaven handle the data of people who live, work and travel here.',
    outOfScope: ['Police', 'Hospitals'],
    laws: ['General Data Protection Regulation', 'NIS 2 Directive'],
    members: ['Citizens’ Forum: Beatriz Moura'],
    processes: [
      {
        duty: 'governance',
        purpose: 'Who decides and who answers for what',
        coordinator: 'coordination-office',
        cadence: 'Every year',
        standards: ['ISO/IEC 38500'],
      },
      {
        duty: 'data-management',
        purpose: 'Records, agreements and retention fit together',
        coordinator: 'coordination-office',
        cadence: 'Every year',
      },
    ],
    exercises: ['October: a breach exercise of all organizations'],
    changes: 'First version.',
    effectiveOn: dayAfter(now, 30),
    reviewOn: dayAfter(now, 395),
    publicComment: 'no',
  }),
  approve: () => ({ outcome: 'approve' }),
  adopt: () => ({ outcome: 'adopted' }),
  'weigh-comments': () => ({ result: 'unchanged', reason: 'People want the plan as it is.' }),
};
