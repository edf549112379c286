import { placeOf } from '../calendar/place.ts';
import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { EntityFacts, IncidentFacts, RegimeFacts } from '../regimes/facts.ts';
import type { Party } from '../run.ts';
import type { Facts } from './answers.ts';
import { awareAtOf } from './aware-at.ts';
import { assessmentOf, type Assessed } from './duty-assessment.ts';
import { doneTasks } from '../answered.ts';
import { allFacts, breachDataOf, decisionOf, reportsOf, triageOf, type Decision } from './read-case.ts';

type Handling = Party & { legalRole: 'controller' | 'joint-controller' | 'processor' };

/**
 * What the laws ask about a case, as far as it is recorded: of the given organizations those that handle the data, and
 * the incident as they see it. Decisions and assessments are each organization's own: for its duties give it alone;
 * of several the strictest counts. Undefined when none of them handles the data.
 */
export function regimeFactsOf(
  aCase: Case,
  organizations: readonly Organization[],
  shared: IncidentFacts = sharedFacts(aCase),
): RegimeFacts | undefined {
  const given = organizations.flatMap((organization) => {
    const party = aCase.parties.find(({ organizationId }) => organizationId === organization.id);
    return party !== undefined && handlesData(party) ? [{ organization, party }] : [];
  });
  if (given.length === 0) return undefined;
  return {
    organizations: given.map(({ organization, party }) => entityFacts(aCase, organization, party)),
    incident: {
      ...shared,
      ...seenBy(
        aCase,
        given.map(({ organization }) => organization.id),
      ),
    },
  };
}

export function handlesData(party: Party): party is Handling {
  return party.legalRole !== 'other';
}

function entityFacts(aCase: Case, organization: Organization, { legalRole }: Handling): EntityFacts {
  const { id, name, timeZone, profile } = organization;
  const { csirt: _, ...recorded } = profile ?? {};
  const awareness = awareAtOf(aCase, id);
  return {
    id,
    name,
    place: placeOf(organization).id,
    timeZone,
    role: legalRole,
    ...recorded,
    ...(awareness === undefined ? {} : { starts: { awareness } }),
  };
}

/** What everybody concerned has found out about the incident; the same for all, so that it is gathered once. */
export function sharedFacts(aCase: Case): IncidentFacts {
  const facts = allFacts(aCase)
    .map(({ answers }) => answers)
    .filter(({ affected }) => affected === 'yes');
  const people = facts.flatMap((one) => one.people ?? []);
  const dataKinds = united(facts.map((one) => one.dataKinds));
  const peopleKinds = united(facts.map((one) => one.peopleKinds));
  return known({
    personalData: personalData(aCase),
    severity: breachDataOf(aCase).severity?.level,
    malicious: malicious(facts),
    unintelligible: unintelligible(facts),
    people: people.length === 0 ? undefined : Math.max(...people),
    peopleKinds: peopleKinds.length === 0 ? undefined : peopleKinds,
    dataKinds: dataKinds.length === 0 ? undefined : dataKinds,
  });
}

/** What organizations have decided and signed about it. */
function seenBy(aCase: Case, organizationIds: string[]): IncidentFacts {
  return known({
    risk: strictest(organizationIds.map((id) => decisionOf(aCase, id)?.decision)),
    significant: assessed(aCase, organizationIds, 'nis2'),
    major: assessed(aCase, organizationIds, 'dora'),
    disruptsEssentialService: assessed(aCase, organizationIds, 'cer'),
    affectsTrustService: assessed(aCase, organizationIds, 'eidas'),
    ongoing: ongoing(aCase, organizationIds),
  });
}

/** Triage says so, and whoever signs to be aware of a breach of personal data. */
function personalData(aCase: Case): boolean | undefined {
  if (doneTasks(aCase, 'awareness').length > 0) return true;
  const assessment = triageOf(aCase)?.answers.assessment;
  if (assessment === undefined || assessment === 'suspected') return undefined;
  return assessment === 'personal-data-breach';
}

const RISK_OF = {
  'not-notifiable': 'unlikely',
  'notify-authority': 'risk',
  'notify-authority-and-subjects': 'high-risk',
} as const satisfies Record<Decision, IncidentFacts['risk']>;

function strictest(decisions: (Decision | undefined)[]): IncidentFacts['risk'] | undefined {
  const risks = decisions.flatMap((decision) => (decision === undefined ? [] : [RISK_OF[decision]]));
  return (['high-risk', 'risk', 'unlikely'] as const).find((risk) => risks.includes(risk));
}

/** What an organization has signed about the incident under one law: true as soon as one of them says so. */
function assessed(aCase: Case, organizationIds: string[], regimeId: string): boolean | undefined {
  const said: Assessed[] = organizationIds.flatMap((id) => assessmentOf(aCase, id, regimeId) ?? []);
  if (said.some(({ answers }) => answers.assessment === 'applies')) return true;
  return said.some(({ answers }) => answers.assessment === 'does-not-apply') ? false : undefined;
}

/** Whether it still went on when a final report was due: what was said then stays so when it is over. */
function ongoing(aCase: Case, organizationIds: string[]): boolean | undefined {
  const handled = organizationIds.flatMap((id) =>
    reportsOf(aCase, id).flatMap(({ answers }) => answers.handled ?? []),
  );
  return handled.length === 0 ? undefined : handled.includes('no');
}

function malicious(facts: Facts[]): boolean | undefined {
  const intents = facts.map((one) => one.maliciousIntent);
  if (intents.includes('yes')) return true;
  return intents.length > 0 && intents.every((intent) => intent === 'no') ? false : undefined;
}

/** Unintelligible only when everybody affected says so. */
function unintelligible(facts: Facts[]): boolean | undefined {
  const said = facts.map((one) => one.unintelligible);
  if (said.includes('no') || said.includes('circumventable')) return false;
  return said.length > 0 && said.every((one) => one === 'yes') ? true : undefined;
}

function united<T>(lists: (T[] | undefined)[]): T[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}

/** Absent means not known; `undefined` is left out. */
function known(facts: { [K in keyof IncidentFacts]: IncidentFacts[K] | undefined }): IncidentFacts {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries);
}
