/** What begins a new version of the plan. */
export const PLAN_REASONS = {
  yearly: 'The yearly review',
  first: 'There is no plan yet',
  change: 'Something important has changed',
} as const;

/** Parts of the plan an organization can correct. */
export const PLAN_PARTS = {
  scope: 'Services and systems',
  governance: 'Roles and responsibilities',
  'supply-chain': 'Agreements and suppliers',
  data: 'Records, retention, transfers',
  processes: 'Processes and figures',
  calendar: 'Calendar',
  other: 'Something else',
} as const;

export const CONFIRMATIONS = {
  confirmed: 'Yes, it is right',
  corrected: 'Not quite: it needs corrections',
} as const;

export const COMMENTS_RESULT = {
  unchanged: 'The plan stays as it is',
  revise: 'The plan is changed',
} as const;
