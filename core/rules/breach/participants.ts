import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import type { Party } from '../run.ts';
import type { Organization } from '../organization.ts';
import { REGIMES, regimeRule } from '../regimes/table.ts';
import { dutiesOf, isOpenByIncident } from './duties.ts';
import { plannedMeasures } from './measures.ts';
import { decisionOf } from './read-case.ts';
import { firstReports } from './report-phases.ts';
import { firstPhaseOf } from './start-acts.ts';
import { namesOf } from '../names-of.ts';

/** Organizations that decide about the data (GDPR art. 4(7), 26). */
export function controllers(aCase: Case): Participant[] {
  return controllerParties(aCase).map(whole);
}

/** Controllers and processors: everybody who handles the data concerned. */
export function concerned(aCase: Case): Participant[] {
  return parties(aCase, ['controller', 'joint-controller', 'processor']).map(whole);
}

/**
 * One filing per controller that decided to notify and the law under which it does; scope `<organization>.<rule>`. The
 * law is that of the clock which awareness started, or, where none could be, the one that applies.
 */
export function filingsDue(aCase: Case, organizations: readonly Organization[]): Participant[] {
  return controllerParties(aCase)
    .filter((party) => notifies(aCase, party.organizationId))
    .flatMap(({ organizationId }) =>
      authorityRules(aCase, organizationId, organizations).map((ruleId) => ({
        scope: `${organizationId}.${ruleId}`,
        organizationId,
        label: regimeRule(ruleId)?.citation ?? ruleId,
      })),
    );
}

/** Ids of the rules under which a controller notifies an authority; later phases belong to the first one's filing. */
function authorityRules(
  aCase: Case,
  organizationId: string,
  organizations: readonly Organization[],
): string[] {
  const counted = aCase.clocks
    .filter((clock) => clock.organizationId === organizationId && clock.status !== 'lifted')
    .map(({ ruleId }) => ruleId);
  const organization = organizations.find(({ id }) => id === organizationId);
  const owed = (organization === undefined ? [] : dutiesOf(aCase, organization)).flatMap((duty) =>
    duty.verdict === 'applies' ? duty.ruleId : [],
  );
  const ids = [...counted, ...owed].flatMap((id) => {
    const rule = regimeRule(id);
    return rule?.purpose === 'authority' && rule.onRequest !== true ? firstPhaseOf(rule).id : [];
  });
  return [...new Set(ids)].sort();
}

/**
 * Laws beyond data protection under which an organization may owe a report: those that apply by what it is, whatever
 * is still to be found out about the incident. Where its own facts are not recorded nobody is asked. Scope
 * `<organization>.<regime>`.
 */
export function possibleReports(aCase: Case, organizations: readonly Organization[]): Participant[] {
  return concerned(aCase).flatMap(({ organizationId }) => {
    const organization = organizations.find(({ id }) => id === organizationId);
    const duties = organization === undefined ? [] : dutiesOf(aCase, organization);
    return REGIMES.filter(({ id }) => {
      const first = firstReports(id).map((rule) => rule.id);
      return duties.some(
        (duty) => first.includes(duty.ruleId) && (duty.verdict === 'applies' || isOpenByIncident(duty)),
      );
    }).map(({ id, title }) => ({ scope: `${organizationId}.${id}`, organizationId, label: title }));
  });
}

/** Controllers that decided to tell the people. */
export function tellingSubjects(aCase: Case): Participant[] {
  return controllerParties(aCase)
    .filter((party) => decisionOf(aCase, party.organizationId)?.decision === 'notify-authority-and-subjects')
    .map(whole);
}

/**
 * Who gives notice to whom; scope `<from>.<to>`: each processor to each controller (GDPR art. 33(2)), and
 * controllers to those that are jointly responsible with them (art. 26).
 */
export function partnerNotices(aCase: Case, organizations: readonly Organization[] = []): Participant[] {
  const responsible = controllerParties(aCase);
  const joint = parties(aCase, ['joint-controller']);
  return [
    ...parties(aCase, ['processor']).flatMap((from) =>
      responsible.map((to) => notice(from, to, organizations)),
    ),
    ...responsible.flatMap((from) =>
      joint
        .filter((to) => to.organizationId !== from.organizationId)
        .map((to) => notice(from, to, organizations)),
    ),
  ];
}

/** One per planned measure, asked of its owner; scope `<owner>.<reporter>.<number>`. */
export function measureOwners(aCase: Case, organizations: readonly Organization[] = []): Participant[] {
  return plannedMeasures(aCase).map((measure) => ({
    scope: measure.scope,
    organizationId: measure.ownerOrganization,
    // The description is an answer, and titles are seen by everybody in the run.
    label: `no. ${measure.number} of ${namesOf(organizations)(measure.reporter)}`,
    ...(measure.dueOn === undefined ? {} : { dueOn: measure.dueOn }),
  }));
}

function notifies(aCase: Case, organizationId: string): boolean {
  const decision = decisionOf(aCase, organizationId)?.decision;
  return decision === 'notify-authority' || decision === 'notify-authority-and-subjects';
}

function controllerParties(aCase: Case): Party[] {
  return parties(aCase, ['controller', 'joint-controller']);
}

/** In order of their ids, so that the same case gives the same list. */
function parties(aCase: Case, roles: Party['legalRole'][]): Party[] {
  return aCase.parties
    .filter((party) => roles.includes(party.legalRole))
    .sort((left, right) => (left.organizationId < right.organizationId ? -1 : 1));
}

function whole(party: Party): Participant {
  return { scope: party.organizationId, organizationId: party.organizationId };
}

function notice(from: Party, to: Party, organizations: readonly Organization[]): Participant {
  return {
    scope: `${from.organizationId}.${to.organizationId}`,
    organizationId: from.organizationId,
    label: namesOf(organizations)(to.organizationId),
  };
}
