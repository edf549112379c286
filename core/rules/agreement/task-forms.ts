import type { Answers } from '../form-check.ts';
import type { FormProblem } from '../form.ts';
import { ownerOf } from '../owner-of.ts';
import { AGREEMENT_TYPES, PARTY_ROLES } from '../registers/agreement.ts';
import { lastDone } from '../answered.ts';
import type { TaskContext } from '../task-context.ts';
import { AgreementDraft, DataReturned, type AgreementTerms } from './answers.ts';
import { agreementDataOf, type InForce } from './agreement-data.ts';
import { dayAt } from '../days.ts';
import { missingContent } from './minimum-content.ts';
import { ROLES_OF_TYPE, STANDARD_CLAUSES } from './vocabulary.ts';

/** What the fields of a step hold before anybody has saved a draft. */
export function agreementPrefill(stepId: string, context: TaskContext): Answers {
  if (stepId !== 'draft') return {};
  const { case: aCase } = context;
  const { inForce, start } = agreementDataOf(aCase);
  const before = lastDone(aCase, 'draft')?.answers;
  if (before !== undefined) return before;
  if (inForce !== undefined) return { next: 'sent', ...termsInForce(inForce) };
  return {
    next: 'sent',
    title: start.title,
    parties: [{ organizationId: ownerOf(aCase.run), role: 'controller' }],
    processingContract: { ...STANDARD_CLAUSES },
    jointArrangement: { essencePublished: 'With the public work products of the ecosystem' },
  };
}

/** What a form cannot say about the answers, by step. */
export const AGREEMENT_MEANING: Readonly<
  Record<string, (answers: Answers, context: TaskContext) => FormProblem[]>
> = { draft: draftFits, 'return-data': returnFits, 'return-on-leaving': returnFits };

function draftFits(answers: Answers, context: TaskContext): FormProblem[] {
  if (answers.next !== 'sent') return [];
  const { next: _next, ...terms } = AgreementDraft.parse(answers);
  return [
    ...partiesFit(terms, context),
    ...rolesFit(terms),
    ...datesFit(terms),
    ...missingContent(terms).map(({ field, label, citation }) => ({
      field,
      message: `Missing: ${label} (${citation}).`,
    })),
  ];
}

function partiesFit({ parties }: AgreementTerms, { organizations }: TaskContext): FormProblem[] {
  return parties.flatMap(({ organizationId }, index): FormProblem[] => {
    const field = `parties.${index}.organizationId`;
    const organization = organizations.find(({ id }) => id === organizationId);
    if (organization === undefined)
      return [{ field, message: `There is no organization "${organizationId}". Choose one of the list.` }];
    const twice = parties.findIndex((party) => party.organizationId === organizationId) < index;
    return twice ? [{ field, message: `${organization.name} is named twice. Keep one line.` }] : [];
  });
}

function rolesFit({ type, parties }: AgreementTerms): FormProblem[] {
  const { roles, needed } = ROLES_OF_TYPE[type];
  const words = (list: readonly (keyof typeof PARTY_ROLES)[]) =>
    list.map((role) => PARTY_ROLES[role]).join(', ');
  const wrong = parties.flatMap(({ role }, index): FormProblem[] =>
    roles.includes(role)
      ? []
      : [
          {
            field: `parties.${index}.role`,
            message: `"${AGREEMENT_TYPES[type]}" has no such party. Choose: ${words(roles)}.`,
          },
        ],
  );
  const absent = needed.filter((role) => !parties.some((party) => party.role === role));
  return absent.length === 0
    ? wrong
    : [...wrong, { field: 'parties', message: `Nobody is named as: ${words(absent)}.` }];
}

function datesFit({ startsOn, endsOn, reviewOn }: AgreementTerms): FormProblem[] {
  return [
    ...(endsOn !== undefined && endsOn <= startsOn
      ? [{ field: 'endsOn', message: 'It ends before it begins. Correct one of the days.' }]
      : []),
    ...(reviewOn !== undefined && reviewOn <= startsOn
      ? [{ field: 'reviewOn', message: 'The review is before it begins. Choose a later day.' }]
      : []),
  ];
}

function returnFits(answers: Answers, { task, organizations, now }: TaskContext): FormProblem[] {
  const { doneOn } = DataReturned.parse(answers);
  if (doneOn <= dayAt(now, task.organizationId, organizations)) return [];
  return [{ field: 'doneOn', message: 'This day is still to come. Enter the day on which it was done.' }];
}

function termsInForce({ title, data }: InForce): Answers {
  const {
    signedOn: _signedOn,
    textHash: _hash,
    textLocation: _location,
    productId: _product,
    ...terms
  } = data;
  const { returned: _returned, parties = [], ...kept } = terms;
  return {
    ...kept,
    title,
    parties: parties.flatMap(({ organizationId, role }) =>
      organizationId === undefined ? [] : [{ organizationId, role }],
    ),
  };
}
