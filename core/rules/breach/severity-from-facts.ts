import type { Case } from '../case.ts';
import { assess, type SeverityInput, type SeverityProposal } from '../severity.ts';
import { CB } from '../severity/circumstances.ts';
import { typeProblems, type TypeProblem } from '../severity/type-problems.ts';
import type { DataType, Facts } from './answers.ts';
import { type Answered } from '../answered.ts';
import { allFacts } from './read-case.ts';

/** Whole steps of an adjustment, from its words. */
export const ADJUSTMENT_STEPS: Readonly<Record<DataType['adjustment'], number>> = {
  'minus-3': -3,
  'minus-2': -2,
  'minus-1': -1,
  base: 0,
  'plus-1': 1,
  'plus-2': 2,
  'plus-3': 3,
};

/**
 * The ENISA proposal from the facts of every organization affected, or undefined when nobody named a type of data.
 * All types count together and the worst circumstance of each kind; the number of people is the largest that one
 * organization gave, because the organizations may speak of the same people. An intent "not known yet" counts as
 * none, and data are unintelligible only when everybody says so.
 */
export function severityFromFacts(aCase: Case): SeverityProposal | undefined {
  const input = severityInput(allFacts(aCase));
  return input === undefined ? undefined : assess(input);
}

function severityInput(answered: Answered<Facts>[]): SeverityInput | undefined {
  const facts = answered.map(({ answers }) => answers).filter(({ affected }) => affected === 'yes');
  const types = facts.flatMap((one) => one.dataTypes ?? []);
  if (types.length === 0) return undefined;
  const people = facts.flatMap((one) => one.people ?? []);
  return {
    types: types.map(typeInput),
    confidentiality: worst(
      CB.confidentiality,
      facts.map((one) => one.confidentiality),
      'not-concerned',
    ),
    integrity: worst(
      CB.integrity,
      facts.map((one) => one.integrity),
      'not-concerned',
    ),
    availability: worst(
      CB.availability,
      facts.map((one) => one.availability),
      'not-concerned',
    ),
    maliciousIntent: facts.some((one) => one.maliciousIntent === 'yes'),
    unintelligible: facts.every((one) => one.unintelligible === 'yes'),
    ...(people.length === 0 ? {} : { people: Math.max(...people) }),
  };
}

function typeInput(type: DataType): SeverityInput['types'][number] {
  const { description, category, identification, adjustment, adjustmentReason } = type;
  const { adjustmentFactors = [], identifiers = [] } = type;
  return {
    description,
    category,
    adjustment: ADJUSTMENT_STEPS[adjustment],
    identification,
    ...(adjustmentReason === undefined ? {} : { reason: adjustmentReason }),
    ...(adjustmentFactors.length === 0 ? {} : { factors: adjustmentFactors }),
    ...(identifiers.length === 0 ? {} : { identifiers }),
  };
}

/** Where a described type of data does not fit the table; `field` is the one of the form. */
export function dataTypeProblems(type: DataType): { field: keyof DataType; message: string }[] {
  return typeProblems(typeInput(type)).map(({ field, message }) => ({ field: FORM_FIELD[field], message }));
}

const FORM_FIELD = {
  adjustment: 'adjustment',
  reason: 'adjustmentReason',
  factors: 'adjustmentFactors',
  identification: 'identification',
} as const satisfies Record<TypeProblem['field'], keyof DataType>;

/** The circumstance that adds most; of those that add the same, the last listed, which says more. */
function worst<K extends string>(values: Readonly<Record<K, number>>, given: (K | undefined)[], none: K): K {
  const order = Object.keys(values);
  return given.reduce<K>((found, next) => {
    if (next === undefined) return found;
    const more = values[next] - values[found];
    return more > 0 || (more === 0 && order.indexOf(next) > order.indexOf(found)) ? next : found;
  }, none);
}
