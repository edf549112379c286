import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { ProductInput, ProductMaker } from '../product/product-maker.ts';
import { RIGHTS } from '../registers/request.ts';
import { isByPost, requestData } from './data.ts';
import { deliveredResult } from './delivery.ts';
import { complaintRoute } from './letters.ts';
import { assembledOf, exemptionsOf } from './read-request.ts';
import { clockOf } from './request-clocks.ts';
import { resultsFor } from './search-results.ts';

/** The answers of one run and organization; one version each. */
export function answerSeries(runId: string): string {
  return `request-answer.${runId}`;
}

/**
 * What a controller hands over to the person: the letter, the enclosures, and where to complain; in print, and with
 * the data for machines (portability). Only the person, by a personal link and a code, and those who keep the case may
 * open it.
 */
export const requestAnswer: ProductMaker = {
  make: (input) => {
    const { case: aCase, organizations } = input;
    const organizationId = controllerIn(input);
    const organization = organizations.find(({ id }) => id === organizationId);
    return [
      {
        organizationId,
        kind: 'request-answer',
        series: answerSeries(aCase.run.id),
        audience: 'organization',
        forOutsider: true,
        document: documentOf(aCase, organizationId, organization),
      },
    ];
  },
  // What goes by post is answered when it leaves, not when it is sealed.
  after: (input) =>
    isByPost(input.case)
      ? {}
      : deliveredResult(input.case, controllerIn(input), input.organizations, {
          at: input.at,
          by: { kind: 'system', name: 'publish-product' },
        }),
};

function documentOf(aCase: Case, organizationId: string, organization: Organization | undefined) {
  const { reference, request } = requestData(aCase);
  const answer = assembledOf(aCase, organizationId);
  const enclosures = answer?.enclosures ?? [];
  const gives = ['fulfil', 'partly-refuse'].includes(exemptionsOf(aCase, organizationId)?.decision ?? '');
  const route = complaintRoute(organization, clockOf(aCase, organizationId)?.ruleId);
  return {
    title: `Answer to request ${reference}`,
    language: 'en',
    organization: organization?.name ?? organizationId,
    facts: [
      { label: 'Number', value: reference },
      { label: 'You asked for', value: request.rights.map((right) => RIGHTS[right]).join(', ') },
    ],
    sections: [
      { id: 'letter', title: 'Our answer', blocks: paragraphs(answer?.letter ?? '') },
      ...enclosures.map(({ title, text }, index) => ({
        id: `enclosure-${index + 1}`,
        title,
        blocks: paragraphs(text),
      })),
      { id: 'complain', title: 'If you do not agree', blocks: paragraphs(route) },
    ],
    sources: [],
    data: {
      reference,
      rights: request.rights,
      // As the person will read them: what was taken out for the sake of others is not in them.
      enclosures: gives ? enclosures : [],
      searched: resultsFor(aCase, organizationId).map((one) => one.organizationId),
    },
  };
}

function paragraphs(text: string) {
  return text.split(/\n{2,}/).map((part) => ({ kind: 'text' as const, text: part }));
}

function controllerIn({ place, case: aCase }: ProductInput): string {
  return place?.organizationId ?? requestData(aCase).addressedTo;
}
