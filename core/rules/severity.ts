import * as z from 'zod';

/**
 * ENISA, "Recommendations for a methodology of the assessment of severity of personal data breaches", v1.0,
 * December 2013: SE = DPC × EI + CB. Stored with every figure, so that an old one can be recomputed.
 */
export const SEVERITY_TABLE_VERSION = 'enisa-1.0-2013-12';

/** Annex 1: base score of each category of data (DPC), and the steps by which context may move it (1 to 4 results). */
export const DPC = {
  simple: { base: 1, lowest: 0, highest: 3 },
  behavioural: { base: 2, lowest: -1, highest: 2 },
  financial: { base: 3, lowest: -2, highest: 1 },
  sensitive: { base: 4, lowest: -3, highest: 0 },
} as const;
export type DataCategory = keyof typeof DPC;

/** Annex 2: ease of identification. */
export const EI = { negligible: 0.25, limited: 0.5, significant: 0.75, maximum: 1 } as const;
export type Identification = keyof typeof EI;

/** Annex 3: circumstances of the breach; they only ever add. */
export const CB = {
  confidentiality: {
    'not-concerned': 0,
    'exposed-no-evidence': 0,
    'known-recipients': 0.25,
    'unknown-recipients': 0.5,
  },
  integrity: {
    'not-concerned': 0,
    'altered-no-misuse': 0,
    'altered-recoverable': 0.25,
    'altered-unrecoverable': 0.5,
  },
  availability: { 'not-concerned': 0, 'recoverable-easily': 0, temporary: 0.25, 'full-loss': 0.5 },
  maliciousIntent: { no: 0, yes: 0.5 },
} as const;

export type SeverityLevel = 'low' | 'medium' | 'high' | 'very-high';

/** Chapter 3: more people than this is flagged beside the score and does not change it. */
const MANY_PEOPLE = 100;

export const SeverityInput = z.object({
  types: z
    .array(
      z.object({
        description: z.string(),
        category: z.enum(['simple', 'behavioural', 'financial', 'sensitive']),
        /** Whole steps within the category's range. */
        adjustment: z.int(),
        reason: z.string().exactOptional(),
        identification: z.enum(['negligible', 'limited', 'significant', 'maximum']),
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

/** The score of one type of data, 1 to 4; steps beyond the category's range are cut off. */
export function dpcOf(category: DataCategory, adjustment: number): number {
  const { base, lowest, highest } = DPC[category];
  return base + Math.min(Math.max(adjustment, lowest), highest);
}

/**
 * SE from its three parts, and its band (chapter 3: below 2, 3, 4). All values are multiples of 0.25, which binary
 * numbers hold exactly: no rounding.
 */
export function score(dpc: number, ei: number, cb: number): { se: number; level: SeverityLevel } {
  const se = dpc * ei + cb;
  return { se, level: levelOf(se) };
}

/** The proposal from the facts: the highest DPC and the highest EI over all types, and the sum of circumstances. */
export function assess(input: SeverityInput): SeverityProposal {
  const dpc = Math.max(...input.types.map((type) => dpcOf(type.category, type.adjustment)));
  const ei = Math.max(...input.types.map((type) => EI[type.identification]));
  const cb = circumstances(input);
  const products = input.types.map((type) => dpcOf(type.category, type.adjustment) * EI[type.identification]);
  const perType = score(Math.max(...products), 1, cb);
  const total = score(dpc, ei, cb);
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

function circumstances(input: SeverityInput): number {
  return (
    CB.confidentiality[input.confidentiality] +
    CB.integrity[input.integrity] +
    CB.availability[input.availability] +
    CB.maliciousIntent[input.maliciousIntent ? 'yes' : 'no']
  );
}

function levelOf(se: number): SeverityLevel {
  if (se < 2) return 'low';
  if (se < 3) return 'medium';
  return se < 4 ? 'high' : 'very-high';
}

function flagsOf(input: SeverityInput): SeverityProposal['flags'] {
  const flags: SeverityProposal['flags'] = [];
  if ((input.people ?? 0) > MANY_PEOPLE) flags.push('more-than-100-people');
  if (input.unintelligible) flags.push('unintelligible');
  return flags;
}
