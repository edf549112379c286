import type { StartAct } from './start-act.ts';

/** Each act as the end of "counts from …"; with a capital, the beginning of "… is not recorded". */
export const START_ACT_WORDS: Record<StartAct, string> = {
  awareness: 'when the organization became aware',
  detection: 'when it was discovered',
  determination: 'when the organization determined that the duty arises',
  assessment: 'when the assessment found that it must be notified',
  classification: 'when the incident was classified',
  'link-established': 'when the link to the system was established',
  'high-risk-found': 'when a high risk was found',
  'fix-available': 'when a correction became available',
  handled: 'when the incident was handled',
  receipt: 'when it was received',
  submission: 'when the earlier phase was submitted',
};
