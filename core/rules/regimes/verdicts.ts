import { evaluateCondition } from './evaluate-condition.ts';
import type { EntityFacts, IncidentFacts, RegimeFacts } from './facts.ts';
import type { KnownFacts } from './read-fact.ts';
import type { Purpose, RegimeRule } from './regime-rule.ts';
import { rulesInForce } from './rules-in-force.ts';

/** What a breach or incident may have to be told for; requests, consultations and assessments are no filings. */
const FILING_PURPOSES: readonly Purpose[] = ['authority', 'subjects', 'partner', 'report'];

/** One duty of one organization: whether it is owed, and why; or what is missing to say so. Sentences for people. */
export type FilingVerdict = {
  ruleId: string;
  regime: string;
  organizationId: string;
  label: string;
  citation: string;
  purpose: Purpose;
  recipient: string;
  /** The phase before, by rule id: its submission starts this one. */
  follows?: string;
  /** Only when the recipient asks. */
  onRequest?: true;
  /** Proposed law. */
  proposal?: true;
} & Verdict;

export type Verdict =
  /** `notes`: what is not known and was taken for no. */
  | { verdict: 'applies'; because: string; notes: string[] }
  | { verdict: 'does-not-apply'; why: string }
  /** In words, e.g. "whether the incident is significant (NIS2 art. 23(3))". */
  | { verdict: 'not-evaluable'; missing: string[] };

/**
 * Which filings each organization owes for an incident, under the law in force at an instant (awareness, or now while
 * it is not known): every rule of every regime, phases and those on request included.
 */
export function verdictsFor(
  facts: RegimeFacts,
  { at, proposals = false }: { at: string; proposals?: boolean },
): FilingVerdict[] {
  return facts.organizations.flatMap((organization) =>
    rulesInForce(at, { timeZone: organization.timeZone, proposals })
      .filter(({ purpose }) => FILING_PURPOSES.includes(purpose))
      .map((rule) => filingVerdict(rule, organization, facts.incident)),
  );
}

function filingVerdict(rule: RegimeRule, organization: EntityFacts, incident: IncidentFacts): FilingVerdict {
  return {
    ruleId: rule.id,
    regime: rule.regime,
    organizationId: organization.id,
    label: rule.label,
    citation: rule.citation,
    purpose: rule.purpose,
    recipient: rule.recipient,
    ...(rule.follows !== undefined && { follows: rule.follows }),
    ...(rule.onRequest && { onRequest: rule.onRequest }),
    ...(rule.proposal && { proposal: rule.proposal }),
    ...verdictOf(rule, { organization, incident }),
  };
}

/** Whether one rule is owed; also for those that are no filings (requests, consultations). */
export function verdictOf(rule: RegimeRule, facts: KnownFacts): Verdict {
  const truth = evaluateCondition(rule.applies, facts);
  switch (truth.truth) {
    case 'holds':
      return { verdict: 'applies', because: sentence(truth.because), notes: truth.notes };
    case 'fails':
      return { verdict: 'does-not-apply', why: truth.why };
    case 'unknown':
      return { verdict: 'not-evaluable', missing: truth.missing };
  }
}

function sentence(clauses: string[]): string {
  const text = clauses.join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
