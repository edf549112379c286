import type { LawOfTime } from '../calendar/law.ts';
import type { Period } from '../calendar/period.ts';
import type { Place } from '../calendar/place.ts';
import type { Condition } from './condition.ts';
import type { StartAct } from './start-act.ts';

/**
 * What a duty is for. `authority`: notification of a personal data breach; `subjects`: telling the people concerned;
 * `partner`: processor to controller; `report`: to a security or sector authority (NIS2, DORA, …); `request`: an
 * answer to somebody who asked or complained; `consultation`: an authority's own answer (GDPR art. 36); `assessment`:
 * finding out whether a duty exists, which is no filing.
 */
export type Purpose =
  'authority' | 'subjects' | 'partner' | 'report' | 'request' | 'consultation' | 'assessment';

/** A limit in numbers: the period, the law that counts it, and the act from which it counts. */
export interface CountedLimit {
  from: StartAct;
  period: Period;
  law: LawOfTime;
  /** Counts from the end of the calendar year in which the act lies (45 CFR 164.408(c)). */
  fromYearEnd?: true;
  citation: string;
}

export type Limit =
  | { kind: 'counted'; limit: CountedLimit }
  /** Another number for some: the first case whose condition holds; unknown facts make it not evaluable. */
  | { kind: 'by-case'; cases: { when: Condition; limit: CountedLimit }[]; otherwise: CountedLimit }
  /** The earliest of several governs. `unlessFirstPassed`: the second limb falls away when the first act came after its end. */
  | { kind: 'earliest'; limits: CountedLimit[]; lateFirstAct?: { citation: string } }
  /** "Without undue delay", "at once": no number. People work towards an internal target, which is ours, not the law's. */
  | { kind: 'open'; words: string; internalTarget: { period: Period; from: StartAct } };

/** What may hold a clock or make it longer; absent means nothing may. */
export interface Suspension {
  /** Reasons the law accepts. */
  grounds: { id: string; label: string }[];
  citation: string;
}
export interface Extension {
  /** The whole period when extended, counted from the start (default reading); and what is added (the other reading). */
  total: Period;
  added: Period;
  /** Reasons the law accepts, in words. */
  reasons: string;
  /** Who must be told of the extension, with its reasons, and how long after the start. */
  notice: { to: string; within: Period };
  citation: string;
}

/** One duty to tell somebody by a time, as dated law. */
export interface RegimeRule {
  /** Also the first part of its clocks' ids: no dot in it. */
  id: string;
  regime: string;
  label: string;
  citation: string;
  /** Where the numbers come from: read in a source, or stated from memory and to be checked against the act. */
  certainty: { kind: 'source'; source: string } | { kind: 'memory' };
  /** Days of application, `YYYY-MM-DD`, both included. */
  inForce: { from: string; to?: string };
  /** Proposed law: shown when asked for, never computed by default. */
  proposal?: true;
  purpose: Purpose;
  /** In words, e.g. "the competent supervisory authority". */
  recipient: string;
  /** Whose holidays and clocks count for an organization that the law reaches from another country; else its own. */
  doneIn?: Place;
  /** Who owes it, and when it is owed. */
  applies: Condition;
  limit: Limit;
  /** The phase before this one, by rule id; its clock starts this one when it is met and `limit.from` is `submission`. */
  follows?: string;
  /** Only when the authority asks for it. */
  onRequest?: true;
  /** A last day on a weekend or holiday moves to a time of the next working day, unless the condition holds. */
  roll?: { to: 'noon-of-next-working-day'; unless: Condition; citation: string };
  /** What must be in it: a set of content items, each a line for people. */
  content: string[];
  /** Thresholds and exceptions worth knowing, for people. */
  notes: string[];
  /** Reasons must be given when it is late. */
  lateReasons?: { citation: string };
  suspension?: Suspension;
  extension?: Extension;
}

/** One law with its duties; a file each. */
export interface Regime {
  id: string;
  title: string;
  /** Where it holds, in words. */
  territory: string;
  /** Where it says that every breach is documented, by the law's own name. */
  documentation?: string;
  rules: RegimeRule[];
}
