import type { Case } from '../case.ts';
import { clockId } from '../clock-ledger.ts';
import { instantOf } from '../instant.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import { START_ACTS, type StartActs } from '../regimes/start-act.ts';
import { regimeRule } from '../regimes/table.ts';
import { awareAtOf } from './aware-at.ts';
import { assessedStarts, assessmentOf } from './duty-assessment.ts';
import { decisionOf, filingsOf, reportsOf, triageOf } from './read-case.ts';

/**
 * When each act was from which a rule's limit can count for an organization, as far as it is recorded: signed
 * statements, decisions and submissions, never the time of an alert or the end of another limit. What somebody has
 * corrected on a clock by hand counts for every phase from the same act, until the case itself says something else.
 */
export function startActsIn(aCase: Case, organizationId: string, rule: RegimeRule): StartActs {
  const stated = statedActsIn(aCase, organizationId, rule);
  return { ...stated, ...correctedByHand(aCase, organizationId, rule, stated) };
}

/** The same as the case says it, without corrections by hand. */
export function statedActsIn(aCase: Case, organizationId: string, rule: RegimeRule): StartActs {
  const acts =
    rule.purpose === 'report'
      ? reportingActs(aCase, organizationId, rule.regime)
      : dataProtectionActs(aCase, organizationId);
  const submission = submissionOf(aCase, organizationId, rule);
  return submission === undefined ? acts : { ...acts, submission };
}

/** The newest correction of each act, on the clocks of the same law and purpose; of a submission, only of the same one. */
function correctedByHand(
  { clocks }: Case,
  organizationId: string,
  { regime, purpose, follows }: RegimeRule,
  stated: StartActs,
): StartActs {
  const corrections = clocks
    .filter((clock) => clock.organizationId === organizationId)
    .flatMap(({ ruleId, ledger }) => {
      const rule = regimeRule(ruleId);
      if (rule?.regime !== regime || rule.purpose !== purpose) return [];
      const sameSubmission = rule.follows === follows;
      return ledger.flatMap((entry) => (entry.type === 'corrected' ? [{ ...entry, sameSubmission }] : []));
    })
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
  const corrected: StartActs = {};
  for (const { acts = {}, insteadOf = {}, sameSubmission } of corrections)
    for (const name of START_ACTS) {
      const holds = insteadOf[name] !== undefined && insteadOf[name] === stated[name];
      if (holds && acts[name] !== undefined && (name !== 'submission' || sameSubmission))
        corrected[name] = acts[name];
    }
  return corrected;
}

/**
 * A breach of personal data is detected when there is awareness enough of it (Reg. 611/2013 art. 2(2)), and risk is
 * determined by the decision of the controller. A processor knows at the latest when triage names it.
 */
function dataProtectionActs(aCase: Case, organizationId: string): StartActs {
  const processor = aCase.parties.some(
    (party) => party.organizationId === organizationId && party.legalRole === 'processor',
  );
  const awareness = processor ? triageOf(aCase)?.task.endedAt : awareAtOf(aCase, organizationId);
  const decided = decisionOf(aCase, organizationId);
  const decidedAt = decided?.task.endedAt;
  const notifies = decidedAt !== undefined && decided?.decision !== 'not-notifiable';
  return {
    ...(awareness === undefined ? {} : { awareness, detection: awareness }),
    ...(notifies ? { determination: decidedAt, assessment: decidedAt } : {}),
    ...(decided?.decision === 'notify-authority-and-subjects' && decidedAt !== undefined
      ? { 'high-risk-found': decidedAt }
      : {}),
  };
}

function reportingActs(aCase: Case, organizationId: string, regimeId: string): StartActs {
  const assessed = assessmentOf(aCase, organizationId, regimeId);
  const handledAt = reportsOf(aCase, organizationId, regimeId).flatMap(
    ({ answers }) => answers.handledAt ?? [],
  );
  const handled = instantOf(handledAt.at(-1) ?? '');
  return {
    ...(assessed === undefined ? {} : assessedStarts(aCase, assessed)),
    ...(handled === undefined ? {} : { handled }),
  };
}

/**
 * When the phase before was submitted. A notification to an authority that is complete at once has no later phase: the
 * one before must be met, and its last filing incomplete.
 */
function submissionOf(aCase: Case, organizationId: string, rule: RegimeRule): string | undefined {
  if (rule.follows === undefined) return undefined;
  if (rule.purpose === 'authority' && isCompletelyFiled(aCase, organizationId, rule)) return undefined;
  const before = aCase.clocks.find(({ id }) => id === clockId(rule.follows ?? '', organizationId));
  if (before?.status !== 'met') return undefined;
  return before.ledger.flatMap((entry) => (entry.type === 'met' ? [entry.metAt] : [])).at(-1);
}

function isCompletelyFiled(aCase: Case, organizationId: string, rule: RegimeRule): boolean {
  const last = filingsOf(aCase, `${organizationId}.${firstPhaseOf(rule).id}`).at(-1);
  return last?.answers.completeness === 'complete';
}

/** The rule that a chain of phases begins with. */
export function firstPhaseOf(rule: RegimeRule): RegimeRule {
  const before = rule.follows === undefined ? undefined : regimeRule(rule.follows);
  return before === undefined ? rule : firstPhaseOf(before);
}
