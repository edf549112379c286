/** Words of the answers of the engineering process: keys are kept, words are shown. */

export const YES_NO = { yes: 'Yes', no: 'No' } as const;

export const PARTS = {
  controller: 'Decides about the data (controller)',
  'joint-controller': 'Decides together with others (joint controller)',
  processor: 'Handles the data for others (processor)',
  other: 'Takes part otherwise',
} as const;

export const ASSESSED = {
  made: 'There is one',
  none: 'There is none, for a reason',
} as const;

/** Parts of the model that are not flows. */
export const NODE_TYPES = {
  entity: 'Person or outside party',
  process: 'Process: something that works with data',
  store: 'Store: something that keeps data',
} as const;

export const APPLIES = { applies: 'Yes, it can happen', 'not-applicable': 'No' } as const;

export const ALLOCATIONS = {
  organization: 'An organization: what people do',
  system: 'The system: what we build',
  supplier: 'A supplier: what we buy',
} as const;

export const STATEMENTS = {
  met: 'Met',
  'met-with-configuration': 'Met, if it is set up as described',
  'not-met': 'Not met',
} as const;

/** Privacy enhancing technologies, and plain good practice, that controls are built from. */
export const TECHNOLOGIES = {
  pseudonyms: 'Pseudonyms, the key kept apart',
  aggregation: 'Counts and averages instead of single records',
  'local-processing': 'Processing on the device, nothing leaves it',
  noise: 'Differential privacy or other noise',
  'k-anonymity': 'Generalization until many look alike',
  'encryption-transport': 'Encryption on the way',
  'encryption-storage': 'Encryption where it is kept',
  'secret-sharing': 'Computing on data that nobody sees whole',
  credentials: 'Proving a fact without saying who one is',
  'traffic-hiding': 'Padding, mixing, fixed rates',
  'access-control': 'Access by need, logged',
  deletion: 'Erasing by itself',
  'notice-and-choice': 'Notice, dashboard, opt-out',
  'policy-enforcement': 'Rules that travel with the data',
} as const;

export const RESULTS = {
  passed: 'Passed',
  waived: 'Waived, for a reason',
  failed: 'Failed',
} as const;
export type Result = keyof typeof RESULTS;

export const GATE_OUTCOMES = {
  go: 'Go',
  'go-with-conditions': 'Go with conditions',
  'no-go': 'No go',
} as const;
export type GateOutcome = keyof typeof GATE_OUTCOMES;

export const CONDITION_RESULTS = {
  done: 'Done as asked',
  replaced: 'Done in another way',
  'not-done': 'Not done',
} as const;
