/**
 * Which act sets a time limit going; each is a recorded fact, never guessed. `submission`: of the earlier phase,
 * never its deadline. `receipt`: of a request or complaint. `high-risk-found`: by the decision.
 */
export const START_ACTS = [
  'awareness',
  'detection',
  'determination',
  'assessment',
  'classification',
  'link-established',
  'high-risk-found',
  'fix-available',
  'handled',
  'receipt',
  'submission',
] as const;
export type StartAct = (typeof START_ACTS)[number];

/** When each act was, as instants. */
export type StartActs = Partial<Record<StartAct, string>>;
