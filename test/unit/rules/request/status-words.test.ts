import { describe, expect, test } from '@jest/globals';
import { CITIZEN_KINDS } from '../../../../core/rules/registers/kinds-citizens.ts';
import { REFUSAL_REASONS, RIGHTS } from '../../../../core/rules/registers/request.ts';
import { RIGHT_CHOICES, RIGHT_WORDS } from '../../../../core/rules/request/rights-words.ts';
import {
  DRP_REASONS,
  drpStatus,
  REQUEST_STATES,
  type RequestState,
  type RequestStateWords,
} from '../../../../core/rules/request/status-words.ts';

/** Ours, DPV 2.3 RequestStatus, Data Rights Protocol 1.0 status and reason. */
const TABLE: [RequestState, string | undefined, string, string | undefined][] = [
  ['received', 'dpv:RequestInitiated', 'open', undefined],
  ['acknowledged', 'dpv:RequestAcknowledged', 'in_progress', undefined],
  ['identity-pending', 'dpv:RequestRequiresAction', 'in_progress', 'need_user_verification'],
  ['identity-ok', 'dpv:RequestRequiredActionPerformed', 'in_progress', undefined],
  ['accepted', 'dpv:RequestAccepted', 'in_progress', undefined],
  ['extended', 'dpv:RequestActionDelayed', 'in_progress', undefined],
  ['fulfilled', 'dpv:RequestFulfilled', 'fulfilled', undefined],
  ['partly-refused', 'dpv:RequestRejected', 'denied', 'other'],
  ['refused', 'dpv:RequestRejected', 'denied', 'other'],
  ['withdrawn', undefined, 'revoked', undefined],
  ['unfulfilled-late', 'dpv:RequestUnfulfilled', 'expired', undefined],
];

describe('states of a request', () => {
  test.each(TABLE)(
    '%s is %s in DPV and %s (%s) in the Data Rights Protocol',
    (state, dpv, status, reason) => {
      const words: RequestStateWords = REQUEST_STATES[state];
      expect(words.dpv).toBe(dpv);
      expect(drpStatus(state)).toEqual(reason === undefined ? { status } : { status, reason });
    },
  );

  test('are all in the table, and those of the register', () => {
    expect(TABLE.map(([state]) => state)).toEqual(Object.keys(REQUEST_STATES));
    expect(Object.keys(CITIZEN_KINDS.request.states)).toEqual(Object.keys(REQUEST_STATES));
  });

  test('late is expired and never denied', () => {
    expect(drpStatus('unfulfilled-late', 'other')).toEqual({ status: 'expired' });
  });

  test('a refusal says why in the words of the protocol', () => {
    const said = Object.keys(DRP_REASONS).map((reason) => {
      const known = reason as keyof typeof DRP_REASONS;
      return drpStatus('refused', known).reason;
    });
    expect(said).toEqual([
      'suspected_fraud',
      'insuf_verification',
      'no_match',
      'claim_not_covered',
      'outside_jurisdiction',
      'too_many_requests',
      'other',
    ]);
    expect(Object.keys(DRP_REASONS)).toEqual(Object.keys(REFUSAL_REASONS));
  });

  test('nothing that is final is told as if something followed', () => {
    const open = Object.values(REQUEST_STATES).filter(({ final }) => !final);
    expect(open.map(({ drp }) => drp.status)).not.toContain('denied');
  });
});

describe('rights', () => {
  test('of articles 13 to 22 and 7(3) all have words, work and a citation', () => {
    expect(Object.keys(RIGHT_WORDS)).toEqual(Object.keys(RIGHTS));
    expect(Object.keys(RIGHT_CHOICES)).toEqual(Object.keys(RIGHTS));
    const numbers = Object.values(RIGHT_WORDS).map(({ dpv }) => dpv.replace('eu-gdpr:', ''));
    expect(numbers).toEqual(['A13', 'A15', 'A16', 'A17', 'A18', 'A19', 'A20', 'A21', 'A22', 'A7-3']);
  });
});
