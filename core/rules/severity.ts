import * as z from 'zod';

import { levelOf, type SeverityLevel } from './severity/bands.ts';
import { circumstancesByElement } from './severity/circumstances.ts';
import { dpcOf } from './severity/data-categories.ts';
import { EI, IDENTIFIERS, type IdentifierId } from './severity/identifiers.ts';

/**
 * ENISA, "Recommendations for a methodology of the assessment of severity of personal data breaches", v1.0,
 * December 2013: SE = DPC × EI + CB. Stored with every figure, so that an old one can be recomputed. The tables are
 * in severity/.
 */
export const SEVERITY_TABLE_VERSION = 'enisa-1.0-2013-12';

/** Chapter 3: more people than this is flagged beside the score and does not change it. */
const MANY_PEOPLE = 100;

const identifierIds = Object.keys(IDENTIFIERS) as IdentifierId[]; // Object.keys forgets the keys of a literal.

export const SeverityInput = z.object({
  types: z
    .array(
      z.object({
        description: z.string(),
        category: z.enum(['simple', 'behavioural', 'financial', 'sensitive']),
        /** Whole steps within the category's range. */
        adjustment: z.int(),
        reason: z.string().exactOptional(),
        /** Which of the reasons that ENISA names. */
        factors: z
          .array(z.enum(['volume', 'controller', 'individuals', 'accuracy', 'public-before', 'nature']))
          .exactOptional(),
        /** Reached by all identifiers together. */
        identification: z.enum(['negligible', 'limited', 'significant', 'maximum']),
        identifiers: z.array(z.enum(identifierIds)).exactOptional(),
      }),
    )
    .min(1),
  confidentiality: z.enum(['not-concerned', 'exposed-no-evidence', 'known-recipients', 'unknown-recipients']),
  integrity: z.enum(['not-concerned', 'altered-no-misuse', 'altered-recoverable', 'altered-unrecoverable']),
  availability: z.enum(['not-concerned', 'recoverable-easily', 'temporary', 'full-loss']),
  maliciousIntent: z.boolean(),
  people: z.int().min(0).exactOptional(),
  unintelligible: z.boolean(),
});
export type SeverityInput = z.infer<typeof SeverityInput>;

const Level = z.enum(['low', 'medium', 'high', 'very-high']);

export const SeverityProposal = z.object({
  tableVersion: z.string(),
  dpc: z.number(),
  ei: z.number(),
  cb: z.number(),
  se: z.number(),
  level: Level,
  /** The other reading when several types differ: the highest product of one type; shown beside, never used. */
  perType: z.object({ se: z.number(), level: Level }).exactOptional(),
  flags: z.array(z.enum(['more-than-100-people', 'unintelligible'])),
  input: SeverityInput,
});
export type SeverityProposal = z.infer<typeof SeverityProposal>;

/**
 * SE from its three parts, and its band. All values are multiples of 0.25, which binary numbers hold exactly: no
 * rounding.
 */
export function score(dpc: number, ei: number, cb: number): { se: number; level: SeverityLevel } {
  const se = dpc * ei + cb;
  return { se, level: levelOf(se) };
}

/** What one type of data gives by itself, before the circumstances. */
export function typeScore(type: SeverityInput['types'][number]): { dpc: number; ei: number } {
  return { dpc: dpcOf(type.category, type.adjustment), ei: EI[type.identification] };
}

/** The proposal from the facts: the highest DPC and the highest EI over all types, and the sum of circumstances. */
export function assess(input: SeverityInput): SeverityProposal {
  const scores = input.types.map(typeScore);
  const dpc = Math.max(...scores.map((one) => one.dpc));
  const ei = Math.max(...scores.map((one) => one.ei));
  const cb = Object.values(circumstancesByElement(input)).reduce((sum, added) => sum + added, 0);
  const total = score(dpc, ei, cb);
  const perType = score(Math.max(...scores.map((one) => one.dpc * one.ei)), 1, cb);
  return {
    tableVersion: SEVERITY_TABLE_VERSION,
    dpc,
    ei,
    cb,
    ...total,
    ...(perType.se === total.se ? {} : { perType }),
    flags: flagsOf(input),
    input,
  };
}

function flagsOf(input: SeverityInput): SeverityProposal['flags'] {
  const flags: SeverityProposal['flags'] = [];
  if ((input.people ?? 0) > MANY_PEOPLE) flags.push('more-than-100-people');
  if (input.unintelligible) flags.push('unintelligible');
  return flags;
}
