import type { Computation } from '../computation.ts';
import { ownerOf } from '../owner-of.ts';
import type { LatestProduct } from '../reading.ts';
import { EarlierVersion, riskDataOf } from './data.ts';
import { dayAt } from '../days.ts';
import { assessmentPut, beginningPut, reviewCycle, reviewDay } from './entries.ts';
import { courseOf, criteriaMet, dpoReasonOf, measuresOf, risksOf, screeningOf } from './read.ts';
import { riskPuts } from './risk-entries.ts';
import { thresholdOf } from './threshold.ts';

/** Takes up the last version of the same assessment, so that nobody types it again. */
export const recall: Computation = {
  reads: ({ run }) => ({ products: { kinds: ['pia-report'], organizationIds: [ownerOf(run)] } }),
  compute: ({ case: aCase, products }) => {
    const data = riskDataOf(aCase);
    const earlier = data.earlier ?? earlierOf(products, piaSeries(data.assessmentId));
    const puts = [beginningPut(aCase)];
    if (earlier === undefined) return { outcome: 'first', puts };
    return { outcome: 'again', runData: { ...aCase.run.data, earlier }, puts };
  },
};

/** Versions of the report of one assessment share it. */
export function piaSeries(assessmentId: string): string {
  return `pia-report.${assessmentId}`;
}

function earlierOf(products: LatestProduct[], series: string): EarlierVersion | undefined {
  const found = products.find(({ product }) => product.series === series);
  if (found === undefined) return undefined;
  const { answers } = found.document.data;
  const given = typeof answers === 'object' && answers !== null ? answers : {};
  return EarlierVersion.safeParse({ ...given, number: found.product.number }).data;
}

/** Whether an assessment is needed, from the nine criteria, the cases of GDPR art. 35(3) and the authority's lists. */
export const threshold: Computation = {
  compute: ({ case: aCase }) => {
    const screening = screeningOf(aCase);
    const verdict = thresholdOf({
      criteria: screening === undefined ? [] : criteriaMet(screening),
      cases: screening?.cases ?? [],
      authorityList: screening?.authorityList ?? 'neither',
    });
    return { outcome: verdict.result, runData: { ...aCase.run.data, threshold: verdict } };
  },
};

/** What holds after everybody who may overrule has spoken: downwards only with the reason of the DPO. */
export const course: Computation = {
  compute: ({ case: aCase, organizations, at }) => {
    const none = courseOf(aCase)?.course === 'no-assessment' && dpoReasonOf(aCase)?.verdict !== 'assess';
    const screening = screeningOf(aCase);
    const { threshold: verdict } = riskDataOf(aCase);
    const reasons = [verdict?.because, courseOf(aCase)?.reason, dpoReasonOf(aCase)?.reason];
    const content = {
      ...(screening === undefined ? {} : { criteria: criteriaMet(screening) }),
      ...(verdict === undefined ? {} : { screening: verdict.result }),
      screeningReason: reasons.filter((reason) => reason !== undefined).join('\n\n'),
    };
    const reviewOn = reviewDay(dayAt(at, ownerOf(aCase.run), organizations));
    return none
      ? {
          outcome: 'no-assessment',
          puts: [assessmentPut(aCase, 'not-needed', content, reviewOn)],
          cycles: [reviewCycle(aCase, reviewOn)],
        }
      : { outcome: 'assess', puts: [assessmentPut(aCase, 'planned', content)] };
  },
};

/** All measures are answered: the assessment waits for its review. */
export const settled: Computation = {
  compute: ({ case: aCase }) => ({
    outcome: 'done',
    puts: [
      assessmentPut(aCase, 'review-due', {}),
      ...riskPuts(aCase, risksOf(aCase), { measures: measuresOf(aCase) }),
    ],
  }),
};
