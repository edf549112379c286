import { IN_FORCE } from '../agreement/agreement-entry.ts';
import { dayAt, monthsAfter } from '../days.ts';
import { hashOf } from '../canonical.ts';
import type { Computation } from '../computation.ts';
import { sayDay } from '../calendar/say-moment.ts';
import { Agreement } from '../registers/agreement.ts';
import type { RegisterEntry } from '../register-entry.ts';
import type { RunStart } from '../run-start.ts';
import { dataManagementOf } from './data.ts';

/** An agreement that ends within so many months is looked at now. */
const ENDING_MONTHS = 3;
/** After so many months without a look, when no day was set. */
const UNREVIEWED_MONTHS = 12;
/** So many reviews are started at once; the next round starts the rest. */
const MOST_STARTED = 30;

/** Agreements that end soon, or that nobody has looked at in time: a review of each is started, not waited for. */
export const dataAgreements: Computation = {
  reads: () => ({ registers: { kinds: ['agreement'] } }),
  compute: ({ case: aCase, registers, organizations, at }) => {
    const data = dataManagementOf(aCase);
    const found = registers
      .filter(({ organizationId }) => data.organizations?.includes(organizationId) === true)
      .flatMap((entry) => {
        const why = whyDue(entry, dayAt(at, entry.organizationId, organizations));
        return why === undefined ? [] : [{ entry, why }];
      });
    // The same agreement stands in the register of every party.
    const once = new Map(found.reverse().map((due) => [due.entry.id, due] as const));
    const reviews = [...once.values()]
      .sort((left, right) => (left.entry.id < right.entry.id ? -1 : 1))
      .slice(0, MOST_STARTED);
    return {
      outcome: reviews.length === 0 ? 'none' : 'started',
      runData: {
        ...data,
        reviews: reviews.map(({ entry: { organizationId, id, title }, why }) => ({
          organizationId,
          agreementId: id,
          title,
          why,
        })),
      },
      starts: reviews.map(({ entry }) => reviewOf(entry)),
    };
  },
};

function whyDue({ state, data, reviewOn }: RegisterEntry, today: string): string | undefined {
  const agreement = Agreement.safeParse(data);
  if (!IN_FORCE.includes(state) || state === 'amended' || !agreement.success) return undefined;
  const { endsOn, signedOn, startsOn } = agreement.data;
  if (endsOn !== undefined && endsOn <= monthsAfter(today, ENDING_MONTHS)) return `Ends on ${sayDay(endsOn)}`;
  if (reviewOn !== undefined)
    return reviewOn < today ? `Should have been looked at by ${sayDay(reviewOn)}` : undefined;
  const since = signedOn ?? startsOn;
  return since === undefined || monthsAfter(since, UNREVIEWED_MONTHS) <= today
    ? 'Not looked at for twelve months'
    : undefined;
}

function reviewOf({ organizationId, id, title }: RegisterEntry): RunStart {
  return {
    processId: 'exchange-agreement',
    key: `review-${hashOf(id).slice(0, 24)}`,
    organizationId,
    answers: { about: 'review', title: `Review: ${title}`.slice(0, 200), agreementId: id },
  };
}
