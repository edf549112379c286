/**
 * States of a request at one controller, with what they are elsewhere: DPV 2.3 (`https://w3id.org/dpv`, RequestStatus)
 * and the Data Rights Protocol 1.0 (status, reason). DPV has no state for a request that was taken back.
 */
export interface RequestStateWords {
  title: string;
  /** What the person who asked is told, in one sentence. */
  told: string;
  /** Nothing more is owed. */
  final: boolean;
  dpv?: string;
  drp: { status: 'open' | 'in_progress' | 'fulfilled' | 'denied' | 'revoked' | 'expired'; reason?: string };
}

export const REQUEST_STATES = {
  received: {
    title: 'Received',
    told: 'Your request has arrived.',
    final: false,
    dpv: 'dpv:RequestInitiated',
    drp: { status: 'open' },
  },
  acknowledged: {
    title: 'Acknowledged',
    told: 'We have confirmed that your request has arrived.',
    final: false,
    dpv: 'dpv:RequestAcknowledged',
    drp: { status: 'in_progress' },
  },
  'identity-pending': {
    title: 'Identity is being checked',
    told: 'We have asked you for something and wait for your answer.',
    final: false,
    dpv: 'dpv:RequestRequiresAction',
    drp: { status: 'in_progress', reason: 'need_user_verification' },
  },
  'identity-ok': {
    title: 'Identity is clear',
    told: 'We have what we need from you.',
    final: false,
    dpv: 'dpv:RequestRequiredActionPerformed',
    drp: { status: 'in_progress' },
  },
  accepted: {
    title: 'Being answered',
    told: 'We are looking for your data and prepare the answer.',
    final: false,
    dpv: 'dpv:RequestAccepted',
    drp: { status: 'in_progress' },
  },
  extended: {
    title: 'Extended',
    told: 'We need more time, and have told you why.',
    final: false,
    dpv: 'dpv:RequestActionDelayed',
    drp: { status: 'in_progress' },
  },
  fulfilled: {
    title: 'Fulfilled',
    told: 'Your request has been answered.',
    final: true,
    dpv: 'dpv:RequestFulfilled',
    drp: { status: 'fulfilled' },
  },
  'partly-refused': {
    title: 'Refused in part',
    told: 'Your request has been answered in part; the answer says why not in full.',
    final: true,
    dpv: 'dpv:RequestRejected',
    drp: { status: 'denied' },
  },
  refused: {
    title: 'Refused',
    told: 'Your request has been refused; the answer says why, and where you can complain.',
    final: true,
    dpv: 'dpv:RequestRejected',
    drp: { status: 'denied' },
  },
  withdrawn: {
    title: 'Withdrawn',
    told: 'You have taken your request back.',
    final: true,
    drp: { status: 'revoked' },
  },
  'unfulfilled-late': {
    title: 'Not answered in time',
    told: 'Your request has not been answered in time. You can complain to the supervisory authority.',
    final: true,
    dpv: 'dpv:RequestUnfulfilled',
    drp: { status: 'expired' },
  },
} as const satisfies Record<string, RequestStateWords>;
export type RequestState = keyof typeof REQUEST_STATES;

/** Reasons of a refusal in the words of the Data Rights Protocol 1.0. */
export const DRP_REASONS = {
  'suspected-fraud': 'suspected_fraud',
  'insufficient-verification': 'insuf_verification',
  'no-match': 'no_match',
  'not-covered': 'claim_not_covered',
  'outside-jurisdiction': 'outside_jurisdiction',
  'too-many-requests': 'too_many_requests',
  other: 'other',
} as const;
export type RefusalReason = keyof typeof DRP_REASONS;

/** The status a Data Rights Protocol client reads; a refusal names its reason. */
export function drpStatus(state: RequestState, refusal?: RefusalReason): { status: string; reason?: string } {
  const words: RequestStateWords = REQUEST_STATES[state];
  if (words.drp.status !== 'denied') return words.drp;
  return { status: 'denied', reason: DRP_REASONS[refusal ?? 'other'] };
}
