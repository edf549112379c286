import type { Computation } from '../computation.ts';
import { isByPost, requestData } from './data.ts';
import { deliveredResult } from './delivery.ts';
import * as letters from './letters.ts';
import { clockOf, startRequestClocks } from './request-clocks.ts';
import { requestPut, saidByClock } from './request-entry.ts';

const BY = { kind: 'system', name: 'compute-step' } as const;

/**
 * The request has arrived: its clock runs from the receipt, and the person is told its number and what happens. What
 * goes by post is confirmed when somebody says that it left.
 */
export const acknowledge: Computation = {
  compute({ case: aCase, organizations, at }) {
    const data = requestData(aCase);
    const organization = organizations.find(({ id }) => id === data.addressedTo);
    const { clocks, events } =
      organization === undefined
        ? { clocks: [], events: [] }
        : startRequestClocks(aCase, organization, data.receivedAt, { at, by: BY });
    const clock = clocks[0]?.after ?? clockOf(aCase, data.addressedTo);
    const started = { outcome: 'done', clocks, events };
    if (isByPost(aCase)) {
      return { ...started, puts: [requestPut(aCase, data.addressedTo, 'received', saidByClock(clock))] };
    }
    return {
      ...started,
      runData: { ...data, acknowledgedAt: at },
      puts: [
        requestPut(aCase, data.addressedTo, 'acknowledged', { acknowledgedAt: at, ...saidByClock(clock) }),
      ],
      letters: letters.acknowledgement(aCase, clock, organizations),
    };
  },
};

/** A controller notes that the request was taken back: nothing is handed over. */
export const noteWithdrawal: Computation = {
  compute({ case: aCase, organizations, at, place }) {
    const organizationId = place.organizationId ?? place.scope;
    return { outcome: 'done', ...deliveredResult(aCase, organizationId, organizations, { at, by: BY }) };
  },
};

/** How the answer reaches the person: by a personal link, or by post. */
export const answerWay: Computation = {
  compute: ({ case: aCase }) => ({ outcome: isByPost(aCase) ? 'post' : 'link' }),
};
