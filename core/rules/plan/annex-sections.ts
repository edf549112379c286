import { kindInWords } from '../product/product-words.ts';
import { wordsFor } from '../choice.ts';
import type { Case } from '../case.ts';
import type { DocumentSection } from '../product/document.ts';
import { stateTitle } from '../registers/kinds.ts';
import type { PlanView } from './plan-sections.ts';
import { listOf } from './plan-sections.ts';
import { confirmationOf, organizationsIn, stateOf, weighedOf } from './read-case.ts';
import { COMMENTS_RESULT, PLAN_PARTS } from './words.ts';

const STATES = {
  confirmed: 'Confirmed',
  corrected: 'Confirmed with corrections',
  'not-confirmed': 'Not confirmed in time',
} as const;

/** Part 7: what the plan rests on, and who stands behind which part. */
export function annexSection(aCase: Case, view: PlanView, only?: string): DocumentSection {
  const { assembled, nameOf } = view;
  const ids = organizationsIn(aCase).filter((id) => only === undefined || id === only);
  return {
    id: 'annexes',
    title: 'Annexes',
    blocks: [
      {
        kind: 'table',
        caption: 'What organizations say to their parts',
        columns: ['Organization', 'Answer', 'Contact'],
        rows: ids.map((id) => [
          nameOf(id),
          STATES[stateOf(aCase, id)],
          confirmationOf(aCase, id)?.contact ?? '',
        ]),
      },
      {
        kind: 'table',
        caption: 'Corrections',
        columns: ['Organization', 'Part', 'Correction'],
        rows: ids.flatMap((id) =>
          (confirmationOf(aCase, id)?.corrections ?? []).map(({ part, correction }) => [
            nameOf(id),
            wordsFor(PLAN_PARTS, part),
            correction,
          ]),
        ),
        empty: 'None.',
      },
      {
        kind: 'table',
        caption: 'Consultations',
        columns: ['Organization', 'Consultation', 'State', 'Closes'],
        rows: assembled.parts
          .filter(({ organizationId }) => only === undefined || organizationId === only)
          .flatMap(({ organizationId, consultations }) =>
            consultations.map(({ title, state, more }) => [
              nameOf(organizationId),
              title,
              stateTitle('consultation', state),
              more,
            ]),
          ),
        empty: 'None in the registers.',
      },
    ],
  };
}

/** What is new: in words, and against the version before. */
export function changesSection(aCase: Case, view: PlanView): DocumentSection {
  const { assembled, draft, nameOf, services } = view;
  const { previous } = assembled;
  const weighed = weighedOf(aCase);
  const log =
    previous === undefined
      ? []
      : [
          ...compared('Organization', previous.organizations, organizationsIn(aCase), nameOf),
          ...compared('Service', previous.services, services),
          ...compared('Law', previous.laws, draft.laws),
          ...compared(
            'Work product',
            previous.sources.map(sourceKey),
            assembled.sources.map(sourceKey),
            (key) => sayProduct(key, nameOf),
          ),
        ];
  return {
    id: 'changes',
    title: 'Change log',
    blocks: [
      { kind: 'text', text: draft.changes },
      ...(previous === undefined ? [] : [listOf(`Against version ${previous.number}`, log)]),
      ...(weighed === undefined
        ? []
        : [
            {
              kind: 'facts' as const,
              rows: [
                { label: 'After asking the public', value: wordsFor(COMMENTS_RESULT, weighed.result) },
                { label: 'Why', value: weighed.reason },
              ],
            },
          ]),
    ],
  };
}

function compared(
  what: string,
  before: readonly string[],
  after: readonly string[],
  nameOf: (id: string) => string = (id) => id,
): string[] {
  return [
    ...after.filter((one) => !before.includes(one)).map((one) => `${what} new: ${nameOf(one)}`),
    ...before.filter((one) => !after.includes(one)).map((one) => `${what} gone: ${nameOf(one)}`),
  ];
}

interface SourceRef {
  organizationId: string;
  id: string;
}

function sourceKey({ organizationId, id }: SourceRef): string {
  return `${organizationId}/${id}`;
}

/** Ids of products are `<kind>.<subject>.<number>`; a subject that is a run's id tells people nothing. */
function sayProduct(key: string, nameOf: (organizationId: string) => string): string {
  const [organizationId = '', id = ''] = key.split('/');
  const [kind = '', ...rest] = id.split('.');
  const subject = rest.slice(0, -1).join(' ').replaceAll('-', ' ');
  const about = subject === '' || /\brun [0-9a-f]{8}/.test(subject) ? '' : ` on ${subject}`;
  return `${nameOf(organizationId)}: ${kindInWords(kind)}${about}, number ${rest.at(-1) ?? ''}`;
}
