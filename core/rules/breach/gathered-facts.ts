import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { Facts } from './answers.ts';
import { type Answered } from '../answered.ts';
import { allFacts, breachDataOf } from './read-case.ts';

/** The facts of all organizations as one controller tells them. */
export interface GatheredFacts {
  description: string;
  timing?: Facts['timing'];
  startedAt?: string | undefined;
  endedAt?: string | undefined;
  incidentType?: Facts['incidentType'];
  cause?: Facts['cause'];
  unintelligible?: Facts['unintelligible'];
  countCertainty?: Facts['countCertainty'];
  people?: number | undefined;
  records?: number | undefined;
  aspects: ('confidentiality' | 'integrity' | 'availability')[];
  dataKinds: NonNullable<Facts['dataKinds']>;
  peopleKinds: NonNullable<Facts['peopleKinds']>;
  impacts: NonNullable<Facts['impacts']>;
  measuresBefore: NonNullable<Facts['measuresBefore']>;
}

/**
 * One account from many: the controller's own answers come first, then those of the others. Single answers are the
 * first given, lists are united, and each organization's description stands under its name.
 */
export function gatherFacts(
  aCase: Case,
  organizationId: string,
  organizations: Organization[],
): GatheredFacts {
  const affected = allFacts(aCase).filter(({ answers }) => answers.affected === 'yes');
  const own = affected.filter((answered) => answered.organizationId === organizationId);
  const ordered = [...own, ...affected.filter((answered) => answered.organizationId !== organizationId)];
  const facts = ordered.map(({ answers }) => answers);
  const counted = facts.find((one) => one.people !== undefined) ?? facts[0];
  const timed = facts.find((one) => one.startedAt !== undefined) ?? facts[0];
  return {
    description: describe(aCase, ordered, organizationId, organizations),
    timing: timed?.timing,
    startedAt: timed?.startedAt,
    endedAt: timed?.endedAt,
    incidentType: first(facts, 'incidentType'),
    cause: first(facts, 'cause'),
    unintelligible: first(facts, 'unintelligible'),
    countCertainty: counted?.countCertainty,
    people: counted?.people,
    records: counted?.records,
    aspects: aspectsOf(facts),
    dataKinds: united(facts.map((one) => one.dataKinds)),
    peopleKinds: united(facts.map((one) => one.peopleKinds)),
    impacts: united(facts.map((one) => one.impacts)),
    measuresBefore: united(facts.map((one) => one.measuresBefore)),
  };
}

/** What was harmed, from the circumstances each organization gave. */
export function aspectsOf(facts: Facts[]): GatheredFacts['aspects'] {
  return (['confidentiality', 'integrity', 'availability'] as const).filter((aspect) =>
    facts.some((one) => one[aspect] !== undefined && one[aspect] !== 'not-concerned'),
  );
}

function describe(
  aCase: Case,
  ordered: Answered<Facts>[],
  own: string,
  organizations: Organization[],
): string {
  const told = ordered.flatMap(({ organizationId, answers }) => {
    if (answers.description === undefined) return [];
    const name = organizations.find((found) => found.id === organizationId)?.name ?? organizationId;
    return [organizationId === own ? answers.description : `${name}: ${answers.description}`];
  });
  const text = told.length === 0 ? breachDataOf(aCase).incident.summary : told.join('\n\n');
  return text.slice(0, 4000);
}

function first<K extends 'incidentType' | 'cause' | 'unintelligible'>(facts: Facts[], key: K): Facts[K] {
  return facts.find((one) => one[key] !== undefined)?.[key];
}

function united<T>(lists: (T[] | undefined)[]): T[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
