import { Temporal } from 'temporal-polyfill';

import { wordsFor } from '../choice.ts';
import type { Block, DocumentSection } from '../product/document.ts';
import type { ProductInput, ProductMaker } from '../product/product-maker.ts';
import { SUPPLIER_DECISIONS, SUPPLIER_ROLES } from '../registers/supplier.ts';
import { localTime } from '../instant.ts';
import { RATINGS } from './answers.ts';
import { isDecision, supplierData, supplierPut } from './entry.ts';
import { statements } from './material.ts';
import {
  answeredByGuest,
  buyerOf,
  conditionResultOf,
  conditionsOf,
  decisionOf,
  engineeringViewOf,
  invitationOf,
  protectionViewOf,
  questionnaireOf,
  startOf,
  supplierIdOf,
} from './read-case.ts';

/** Months until an accepted supplier is looked at again. */
const REVIEW_MONTHS = 12;

/** The supplier file: what was asked, stated, found and decided, with its conditions. For the buying organization. */
export const supplierFile: ProductMaker = {
  make: (input) => {
    const { case: aCase } = input;
    const start = startOf(aCase);
    const organizationId = buyerOf(aCase);
    const review = reviewOn(input);
    return [
      {
        organizationId,
        kind: 'supplier-file',
        series: `supplier-file.${supplierIdOf(aCase)}`,
        audience: 'organization',
        document: {
          title: `Supplier file: ${start.supplierName}`,
          subtitle: start.services.join(', '),
          language: 'en',
          organization: input.organizations.find(({ id }) => id === organizationId)?.name ?? organizationId,
          facts: [
            { label: 'Supplier', value: start.supplierName },
            { label: 'What it is to the data', value: wordsFor(SUPPLIER_ROLES, start.role) },
            { label: 'Decision', value: decisionWords(input) },
            { label: 'Next review', value: review ?? 'None planned' },
          ],
          sections: [whatFor(input), statement(input), evaluation(input), decision(input), conditions(input)],
          sources: [],
          data: { supplierId: supplierIdOf(aCase), ...supplierData(aCase) },
        },
      },
    ];
  },
  after: (input) => {
    const review = reviewOn(input);
    if (review === undefined) return { puts: [supplierPut(input.case, undefined)] };
    const start = startOf(input.case);
    const contact = invitationOf(input.case);
    const subject = supplierIdOf(input.case);
    return {
      puts: [supplierPut(input.case, undefined, review)],
      cycles: [
        {
          processId: 'supplier-assessment',
          organizationId: buyerOf(input.case),
          subject,
          reason: `Yearly review of ${start.supplierName}`,
          dueOn: review,
          answers: {
            ...start,
            supplierId: subject,
            reason: 'The yearly review.',
            ...(contact === undefined
              ? {}
              : { contactName: contact.contactName, contactEmail: contact.contactEmail }),
          },
        },
      ],
    };
  },
};

/** Day of the next review, in the buyer's place; none for a supplier that was rejected. */
function reviewOn({ case: aCase, organizations, at }: ProductInput): string | undefined {
  const outcome = decisionOf(aCase)?.outcome;
  if (outcome === undefined || outcome === 'reject') return undefined;
  const zone = organizations.find(({ id }) => id === buyerOf(aCase))?.timeZone ?? 'UTC';
  const today = localTime(at, zone)?.toPlainDate() ?? Temporal.PlainDate.from(at.slice(0, 10));
  return today.add({ months: REVIEW_MONTHS }).toString();
}

function decisionWords({ case: aCase }: ProductInput): string {
  const outcome = decisionOf(aCase)?.outcome;
  return isDecision(outcome) ? SUPPLIER_DECISIONS[outcome] : 'None';
}

function statement({ case: aCase }: ProductInput): DocumentSection {
  const given = questionnaireOf(aCase);
  const blocks: Block[] =
    given === undefined
      ? [{ kind: 'note', text: 'The supplier gave no answer, and the organization went on without it.' }]
      : [
          {
            kind: 'text',
            text: answeredByGuest(aCase)
              ? 'Stated by the supplier itself, by a personal link and a mailed code.'
              : 'Stated by the organization on behalf of the supplier.',
          },
          { kind: 'table', ...statements(given.capabilities) },
          {
            kind: 'facts',
            rows: [
              { label: 'Where data are kept or seen', value: given.locations?.join(', ') ?? 'Not stated' },
              { label: 'Certificates and reports', value: given.certificates?.join(', ') ?? 'None named' },
              { label: 'Incidents', value: given.incidents ?? 'Not stated' },
              { label: 'At the end of the contract', value: given.deletion ?? 'Not stated' },
            ],
          },
          {
            kind: 'table',
            caption: 'Others who work for the supplier on the data',
            columns: ['Name', 'What it does', 'Where'],
            rows: (given.subProcessors ?? []).map(({ name, service, country }) => [
              name,
              service,
              country ?? '',
            ]),
            empty: 'None were named.',
          },
        ];
  return { id: 'statements', title: 'What the supplier states', blocks };
}

function evaluation({ case: aCase }: ProductInput): DocumentSection {
  const engineering = engineeringViewOf(aCase);
  const protection = protectionViewOf(aCase);
  const rows = [
    ...(engineering === undefined
      ? []
      : [['Engineering', wordsFor(RATINGS, engineering.rating), engineering.findings]]),
    ...(protection === undefined
      ? []
      : [['Data protection', wordsFor(RATINGS, protection.rating), protection.findings]]),
  ];
  return {
    id: 'evaluation',
    title: 'What we found',
    blocks: [{ kind: 'table', caption: 'Judgements', columns: ['View', 'Judgement', 'Findings'], rows }],
  };
}

function decision(input: ProductInput): DocumentSection {
  const reason = decisionOf(input.case)?.voices.at(-1)?.reason;
  return {
    id: 'decision',
    title: 'What was decided',
    blocks: [
      { kind: 'text', text: decisionWords(input) },
      ...(reason === undefined ? [] : [{ kind: 'text' as const, text: `Reason: ${reason}` }]),
    ],
  };
}

function conditions({ case: aCase }: ProductInput): DocumentSection {
  const rows = conditionsOf(aCase).map(({ condition, dueOn }, index) => {
    const result = conditionResultOf(aCase, index);
    return [
      condition,
      dueOn,
      result === undefined ? 'Open' : result.result === 'met' ? 'Met' : 'Not met',
      result?.evidence ?? '',
    ];
  });
  return {
    id: 'conditions',
    title: 'Conditions',
    blocks: [
      {
        kind: 'table',
        caption: 'What must be met, and whether it was',
        columns: ['Condition', 'By', 'State', 'Evidence'],
        rows,
        empty: 'None were set.',
      },
    ],
  };
}

function whatFor({ case: aCase }: ProductInput): DocumentSection {
  const { services, dataCategories, reason } = startOf(aCase);
  return {
    id: 'use',
    title: 'What the supplier is used for',
    blocks: [
      { kind: 'list', items: services },
      {
        kind: 'facts',
        rows: [
          {
            label: 'Data it can see',
            value:
              dataCategories === undefined || dataCategories.length === 0
                ? 'None'
                : dataCategories.join(', '),
          },
          { label: 'Why it was assessed', value: reason },
        ],
      },
    ],
  };
}
