import type { Actor } from './actor.ts';
import type { Place } from './calendar/place.ts';
import type { Period } from './calendar/period.ts';
import type { CountedLimit, Extension } from './regimes/regime-rule.ts';
import type { StartAct, StartActs } from './regimes/start-act.ts';

export type ClockStatus = 'running' | 'suspended' | 'met' | 'missed' | 'lifted';

/** One line of the append-only ledger from which a clock's times are computed. */
export type ClockEntry = { at: string; by: Actor; reason?: string } &
  /** `startAt` is the act the limit counts from; `acts` all that count, when there are several (DORA). */
  (
    | { type: 'started'; startAt: string; acts?: StartActs }
    /**
     * `insteadOf`: what the case said of the acts that somebody corrected by hand; the correction holds as long as it
     * says the same.
     */
    | { type: 'corrected'; startAt: string; acts?: StartActs; insteadOf?: StartActs }
    /**
     * `ground` is an id of the rule's suspension grounds, `label` and `citation` what the law said of it then;
     * `effectiveAt` when the time stood still from, or went on.
     */
    | { type: 'suspended'; effectiveAt: string; ground: string; label: string; citation: string }
    | { type: 'resumed'; effectiveAt: string }
    /** As the law allowed it then. `noticeAt`: when those whom the law names were told of it, with the reasons. */
    | { type: 'extended'; extension: Extension; noticeAt?: string }
    /** Those whom the law names were told of the extension, recorded after it. */
    | { type: 'noticed'; noticeAt: string }
    /** `proof`: what shows it, in words, where somebody recorded it by hand. */
    | { type: 'met'; metAt: string; receipt?: string; proof?: string }
    | { type: 'missed' }
    /** `byFacts`: by what the case said, not by somebody's own statement; it runs again when the case says otherwise. */
    | { type: 'lifted'; byFacts?: true }
  );

/** The limit of a rule for one organization: cases decided, so that later changes of the law do not move it. */
export type ResolvedLimit =
  | {
      kind: 'counted';
      /** The earliest governs. */
      limits: CountedLimit[];
      /** The second falls away when the act of the first came after the second's end. */
      lateFirstAct?: { citation: string };
      /** A last day on a weekend or holiday moves to noon of the next working day. */
      noonRoll?: { citation: string };
    }
  | { kind: 'open'; words: string; internalTarget: { period: Period; from: StartAct } };

/** One step of the derivation of a legal date: which rule, where it stands, what it gave. */
export interface DerivationStep {
  rule: string;
  citation: string;
  value: string;
}

/** What a disputed point would give if it were read the other way; only where the date differs. */
export interface OtherReading {
  /** Key of `Readings` in calendar/readings.ts, and the reading of it that gives this date. */
  option: string;
  reading: string;
  legalLatestAt: string;
  /** For periods in days and longer. */
  lastDay?: string;
  /** Who reads it so, as a sentence. */
  note: string;
  citation: string;
}

/**
 * What the calendar law answers: dates, or what is missing to compute them. Instants are UTC. `strictAt` is the
 * working target: hours as they pass, or the end of the last day before any roll. That is in time under every reading
 * but one: hours counted by the clock on the wall end earlier when the clocks are put forward in between.
 */
export type ComputedDue =
  | {
      evaluable: true;
      strictAt: string;
      legalLatestAt: string;
      /** Time zone of the place whose local time counts. */
      timeZone: string;
      /** Periods in days and longer end at 24:00 local of a day, `YYYY-MM-DD`: by law, and before any roll. */
      lastDay?: string;
      strictDay?: string;
      derivation: DerivationStep[];
      otherReadings: OtherReading[];
    }
  | {
      evaluable: false;
      missing: string;
      /** The law gives no number ("without undue delay"): nothing is missing, and we set ourselves a target. */
      openEnded?: true;
      /** The time stands still: since when, and what was left then, in words ("14 days"). */
      suspended?: { since: string; left: string };
    };

/** A legal or agreed time limit of one organization in one run. */
export interface Clock {
  runId: string;
  /** `<regime rule id>.<organization id>`, e.g. `gdpr-33.mobility`. */
  id: string;
  organizationId: string;
  /** Regime rule the clock follows, e.g. `gdpr-33`. */
  ruleId: string;
  label: string;
  /** The law's limit as it stood for this organization when the clock started. */
  limit: ResolvedLimit;
  /** Whose holidays and local time count; stored, because an organization may move. */
  place: Place;
  status: ClockStatus;
  ledger: ClockEntry[];
  due: ComputedDue;
  /** When the sweep must look at it next (warnings, missed). */
  nextAt?: string;
  warningsSent: number;
  version: number;
}
