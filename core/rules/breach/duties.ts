import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { Condition } from '../regimes/condition.ts';
import { factWords } from '../regimes/fact-words.ts';
import type { FactName, IncidentFacts, RegimeFacts } from '../regimes/facts.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import { regimeRule } from '../regimes/table.ts';
import { verdictOf, verdictsFor, type FilingVerdict } from '../regimes/verdicts.ts';
import { awareAtOf } from './aware-at.ts';
import { assessmentOf } from './duty-assessment.ts';
import { decisionOf } from './read-case.ts';
import { regimeFactsOf } from './regime-facts.ts';
import { firstReports } from './report-phases.ts';

/**
 * Which duties to tell somebody an organization has in a case, by the law in force when it became aware (before that:
 * when the case began): each applies, does not apply, or cannot be said. Its signed assessment of a reporting duty
 * decides what the facts of the incident leave open, and its decision to tell the people stands even where nobody can
 * read the data. `shared` saves gathering the facts again for many organizations.
 */
export function dutiesOf(aCase: Case, organization: Organization, shared?: IncidentFacts): FilingVerdict[] {
  const at = awareAtOf(aCase, organization.id) ?? aCase.run.startedAt;
  const facts = regimeFactsOf(aCase, [organization], shared);
  const verdicts = verdictsAt(facts, at);
  return verdicts.map((verdict) => asDecided(aCase, asAssessed(aCase, verdict, verdicts), facts));
}

/** Whoever decides to tell the people has weighed whether anybody can read the data; all else must hold. */
function asDecided(aCase: Case, verdict: FilingVerdict, facts: RegimeFacts | undefined): FilingVerdict {
  if (verdict.purpose !== 'subjects' || verdict.verdict !== 'does-not-apply') return verdict;
  const rule = regimeRule(verdict.ruleId);
  const organization = facts?.organizations[0];
  const decided = decisionOf(aCase, verdict.organizationId)?.decision === 'notify-authority-and-subjects';
  if (!decided || rule === undefined || organization === undefined) return verdict;
  const readable = { ...facts?.incident, unintelligible: false };
  if (verdictOf(rule, { organization, incident: readable }).verdict !== 'applies') return verdict;
  const { why, ...duty } = verdict;
  return { ...duty, verdict: 'applies', because: 'It was decided to tell the people.', notes: [why] };
}

/** The rules that hold for an organization by the law of an instant, as far as the facts are known. */
export function appliedRules(aCase: Case, organization: Organization, at: string): RegimeRule[] {
  return verdictsAt(regimeFactsOf(aCase, [organization]), at).flatMap(({ verdict, ruleId }) =>
    verdict === 'applies' ? (regimeRule(ruleId) ?? []) : [],
  );
}

function verdictsAt(facts: RegimeFacts | undefined, at: string): FilingVerdict[] {
  return facts === undefined ? [] : verdictsFor(facts, { at });
}

/**
 * Where the facts of the incident leave a reporting duty open, the organization's own assessment decides: what it was
 * asked, which is what the first reports of that law depend on, and no more.
 */
function asAssessed(aCase: Case, verdict: FilingVerdict, all: FilingVerdict[]): FilingVerdict {
  if (verdict.purpose !== 'report' || !isOpenByIncident(verdict)) return verdict;
  const said = assessmentOf(aCase, verdict.organizationId, verdict.regime)?.answers.assessment;
  if (said === undefined || said === 'not-yet-known') return verdict;
  const first = firstReports(verdict.regime).map(({ id }) => id);
  const asked = all.flatMap((one) =>
    first.includes(one.ruleId) && one.verdict === 'not-evaluable' ? one.missing : [],
  );
  const { missing, ...duty } = verdict;
  if (!missing.every((fact) => asked.includes(fact))) return verdict;
  return said === 'applies'
    ? {
        ...duty,
        verdict: 'applies',
        because: 'The organization has assessed that it must be reported.',
        notes: [],
      }
    : {
        ...duty,
        verdict: 'does-not-apply',
        why: 'The organization has assessed that it need not be reported.',
      };
}

type Open = Extract<FilingVerdict, { verdict: 'not-evaluable' }>;

/** Whether only facts of the incident are missing: people can still find out. What an organization is, is recorded with it. */
export function isOpenByIncident(verdict: FilingVerdict): verdict is Open {
  if (verdict.verdict !== 'not-evaluable') return false;
  const rule = regimeRule(verdict.ruleId);
  if (rule === undefined) return false;
  return !factsIn(rule.applies)
    .filter((fact) => fact.startsWith('organization.'))
    .some((fact) => verdict.missing.includes(factWords(fact).asks));
}

function factsIn(condition: Condition): FactName[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  if ('not' in condition) return factsIn(condition.not);
  if ('unless' in condition) return factsIn(condition.unless);
  return [condition.fact];
}
