import type { Scene } from '../../../../cli/demo/script.ts';
import type { ProcessScript } from '../process-case.ts';

const ALL = ['brightgrid', 'citizens-forum', 'coordination-office', 'mobility-agency', 'transit-authority'];
const SEATS = ['citizens-forum', 'coordination-office', 'mobility-agency', 'transit-authority'];

/** The day so many days after an instant. */
export function dayAfter(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString().slice(0, 10);
}

export const GOVERNANCE_START = { reason: 'yearly' };

export const CHARTER = {
  mandate: 'Decides on the common privacy policy of the ecosystem and on who answers for what.',
  seats: SEATS,
  rule: 'majority',
  atLeast: 3,
  meetingRhythm: 'Every three months, and when a member asks for it.',
  conflictRule: 'Whoever gains or pays by a decision says so and does not vote on it.',
  escalation: 'The mayor of Marenhaven settles what the body cannot decide.',
};

export const OPENING = {
  period: '2026',
  scope: 'Mobility card, street lighting and their data; national police data are left out.',
  questions: ['Is every supplier assessed?', 'Are requests of people answered in time?'],
  organizations: ALL,
  charter: CHARTER,
  responsibilities: [
    { duty: 'governance', accountable: 'coordination-office', responsible: ALL },
    {
      duty: 'data-management',
      accountable: 'coordination-office',
      responsible: ['mobility-agency', 'transit-authority', 'brightgrid'],
    },
    { duty: 'risk-management', accountable: 'mobility-agency', responsible: ['mobility-agency'] },
    { duty: 'engineering', accountable: 'mobility-agency', responsible: ['mobility-agency', 'brightgrid'] },
    { duty: 'citizen-engagement', accountable: 'coordination-office', responsible: ['citizens-forum'] },
    { duty: 'breach-notification', accountable: 'mobility-agency', responsible: ['transit-authority'] },
    { duty: 'data-subject-request', accountable: 'mobility-agency', responsible: ['transit-authority'] },
  ],
};

export const DECISIONS = [
  {
    number: 1,
    title: 'One rule for how long trips are kept',
    text: 'Single trips are kept for 90 days, then only counted.',
    effect: 'The Mobility Agency and the Transit Authority shorten their retention rules.',
    owners: ['mobility-agency', 'transit-authority'],
  },
  {
    number: 2,
    title: 'A breach exercise every year',
    text: 'All organizations take part in one exercise a year.',
    effect: 'The coordinator prepares it; each organization names two people.',
    owners: ['coordination-office'],
  },
];

export function selfAssessment({ organizationId }: Pick<Scene, 'organizationId'>): Record<string, unknown> {
  return {
    roles:
      organizationId === 'citizens-forum'
        ? ['contact', 'member']
        : ['dpo', 'privacy-lead', 'accountable', 'engineer', 'responder', 'contact', 'records'],
    policy: organizationId === 'citizens-forum' ? 'draft' : 'in-force',
    ...(organizationId === 'citizens-forum' ? {} : { policyReviewedOn: '2026-02-10' }),
    common: 'follows',
    trained: 80,
    training: 'Everybody at the start, those who handle requests once a year.',
    nonConformities:
      organizationId === 'brightgrid'
        ? [
            {
              what: 'Two export jobs without review',
              correction: 'Review by two people',
              dueOn: '2026-09-30',
            },
          ]
        : [],
    figures: { records: 10, recordsReviewed: 9, requests: 20, requestsOnTime: 19, exercises: 1 },
  };
}

/** How a cycle is usually answered: two decisions, both adopted and carried out. */
export const governanceScript: ProcessScript = {
  'open-cycle': () => OPENING,
  'self-assess': selfAssessment,
  propose: ({ now }) => ({
    summary: 'All records but a few are up to date. Retention differs between two agencies.',
    decisions: DECISIONS.map((decision) => ({ ...decision, dueOn: dayAfter(now, 60) })),
  }),
  comment: () => ({ position: 'agreed', conflicts: [] }),
  vote: () => ({ outcome: 'adopted' }),
  implement: ({ now }) => ({
    result: 'implemented',
    doneOn: now.slice(0, 10),
    evidence: 'Retention rule changed and run once; log kept with the register.',
  }),
  review: ({ round: _round }) => ({
    result: 'effective',
    decisions: DECISIONS.map(({ number }) => ({
      number,
      result: 'effective',
      finding: 'Looked at the logs and asked the desk.',
    })),
    findings: 'Both decisions work. The figures on suppliers are still missing.',
  }),
};
