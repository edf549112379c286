import type { Case } from '../case.ts';
import type { Computation } from '../computation.ts';
import type { Organization } from '../organization.ts';
import { DEFAULT_WEEKS } from './answers.ts';
import { consultationId, consultationPut, saidInNotices, saidToPublic } from './consultation-entry.ts';
import { countAnswers } from './count-answers.ts';
import { engagementData } from './data.ts';
import { openingFrom } from './opening.ts';
import { evaluationOf, planOf } from './read-engagement.ts';
import { wantingResult } from './result-letters.ts';

/** Opens the public page for the weeks of the plan. */
export const openPage: Computation = {
  compute({ case: aCase, organizations, at }) {
    const data = engagementData(aCase);
    const weeks = planOf(aCase)?.periodWeeks ?? DEFAULT_WEEKS;
    const opening = data.opening ?? openingFrom(at, weeks, timeZoneOf(aCase, organizations));
    const said = {
      ...saidToPublic(aCase),
      ...saidInNotices(aCase),
      opensAt: opening.opensAt,
      closesAt: opening.closesAt,
      opensOn: opening.opensAt.slice(0, 10),
      closesOn: opening.closesOn,
      address: `/public/consultations/${consultationId(aCase)}`,
    };
    return {
      outcome: 'done',
      runData: { ...data, opening },
      puts: [consultationPut(aCase, 'open', (before) => ({ ...before, ...said }))],
    };
  },
};

/** Closes the page and counts what came in. */
export const closePage: Computation = {
  reads: (aCase) => ({ contributionsTo: consultationId(aCase) }),
  compute({ case: aCase, contributions = [] }) {
    const counts = countAnswers(aCase, contributions);
    const { answers, comments } = counts;
    return {
      outcome: 'done',
      runData: { ...engagementData(aCase), counts, wanting: wantingResult(contributions).length },
      puts: [consultationPut(aCase, 'closed', (before) => ({ ...before, answers, comments }))],
    };
  },
};

/** Keeps what was learnt with the consultation. */
export const evaluated: Computation = {
  compute({ case: aCase }) {
    const changes = evaluationOf(aCase)?.changes;
    const said = changes === undefined ? {} : { evaluation: changes };
    return {
      outcome: 'done',
      puts: [consultationPut(aCase, 'evaluated', (before) => ({ ...before, ...said }))],
    };
  },
};

function timeZoneOf({ run }: Case, organizations: readonly Organization[]): string {
  return organizations.find(({ id }) => id === run.leadOrganizationId)?.timeZone ?? 'UTC';
}
