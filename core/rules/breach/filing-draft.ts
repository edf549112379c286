import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import { FilingTemplate } from './filing-template.ts';
import { gatherFacts, type GatheredFacts } from './gathered-facts.ts';
import { allMeasures } from './measures.ts';
import { awareAtOf } from './aware-at.ts';
import { lastDone } from '../answered.ts';
import {
  awarenessOf,
  breachDataOf,
  containmentOf,
  decisionOf,
  filingsOf,
  subjectsToldOf,
} from './read-case.ts';

/** A notification as far as the facts give it; `missing` are dotted fields of the template that still need an answer. */
export interface FilingDraft {
  values: Record<string, unknown>;
  missing: string[];
}

/**
 * The draft of a controller's notification for one filing (`scope` = `<organization>.<rule>`). After an incomplete
 * filing it is a follow-up, which starts from what was filed.
 */
export function filingDraft(
  aCase: Case,
  scope: string,
  organization: Organization,
  organizations: Organization[],
): FilingDraft {
  const first = filingsOf(aCase, scope)[0];
  const prepared = lastDone(aCase, 'prepare-filing', scope)?.answers;
  const values =
    first !== undefined && prepared !== undefined
      ? followUp(aCase, organization, prepared, first.answers.receiptNumber)
      : firstNotification(aCase, organization, organizations);
  return { values, missing: missingFields(values) };
}

/** Dotted fields that the template needs and the values do not give. */
export function missingFields(values: Record<string, unknown>): string[] {
  const parsed = FilingTemplate.safeParse(values);
  if (parsed.success) return [];
  return [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))];
}

function followUp(
  aCase: Case,
  organization: Organization,
  filed: Record<string, unknown>,
  receiptNumber: string,
): Record<string, unknown> {
  const reference = referenceOf(aCase);
  const { time } = filed;
  const awareAt = awareAtOf(aCase, organization.id);
  return {
    ...filed,
    ...(typeof time === 'object' && time !== null && awareAt !== undefined
      ? { time: { ...time, awareAt } }
      : {}),
    notification: { type: 'follow-up', earlierReceipt: receiptNumber, reference },
    subjects: subjectsBlock(aCase, organization.id),
  };
}

function firstNotification(
  aCase: Case,
  organization: Organization,
  organizations: Organization[],
): Record<string, unknown> {
  const facts = gatherFacts(aCase, organization.id, organizations);
  return {
    notification: { type: 'new', reference: referenceOf(aCase) },
    controller: present({
      name: organization.name,
      authority: organization.authority,
      sector: organization.profile?.publicBody === false ? 'private' : 'public',
    }),
    parties: partiesBlock(aCase, organization, organizations),
    time: timeBlock(aCase, organization.id, facts),
    nature: natureBlock(facts),
    people: present({
      kinds: filled(facts.peopleKinds),
      certainty: facts.countCertainty ?? 'to-be-determined',
      count: facts.people,
    }),
    data: present({
      kinds: filled(facts.dataKinds),
      certainty: facts.countCertainty ?? 'to-be-determined',
      records: facts.records,
    }),
    consequences: consequencesBlock(aCase, facts),
    measures: measuresBlock(aCase, facts),
    subjects: subjectsBlock(aCase, organization.id),
    other: { crossBorder: 'unknown', police: 'no' },
  };
}

/** The incident's key is what other parties call it, so that an authority can match filings of joint controllers. */
function referenceOf(aCase: Case): string {
  return breachDataOf(aCase).incident.key;
}

function partiesBlock(
  aCase: Case,
  organization: Organization,
  organizations: Organization[],
): Record<string, unknown> {
  const others = aCase.parties
    .filter((party) => party.organizationId !== organization.id && party.legalRole !== 'other')
    .map((party) => {
      const name =
        organizations.find((found) => found.id === party.organizationId)?.name ?? party.organizationId;
      return `${name} (${party.legalRole.replace('-', ' ')})`;
    });
  return others.length === 0 ? { involved: 'no' } : { involved: 'yes', names: others.join('; ') };
}

function timeBlock(aCase: Case, organizationId: string, facts: GatheredFacts): Record<string, unknown> {
  const awareness = awarenessOf(aCase, organizationId)?.answers;
  return present({
    timing: facts.timing ?? 'to-be-determined',
    startedAt: facts.startedAt,
    endedAt: facts.endedAt,
    awareAt: awareAtOf(aCase, organizationId),
    foundBy: awareness?.foundBy,
  });
}

function natureBlock(facts: GatheredFacts): Record<string, unknown> {
  return present({
    aspects: filled(facts.aspects),
    incidentType: facts.incidentType ?? 'to-be-determined',
    cause: facts.cause ?? 'to-be-determined',
    unintelligible: facts.unintelligible ?? 'to-be-determined',
    description: facts.description,
  });
}

/** Level of the ENISA figure to the three of the template: high and very high are both severe (an indication only). */
const TEMPLATE_SEVERITY = {
  low: 'minor',
  medium: 'moderate',
  high: 'severe',
  'very-high': 'severe',
} as const;

function consequencesBlock(aCase: Case, facts: GatheredFacts): Record<string, unknown> {
  const { severity } = breachDataOf(aCase);
  return present({
    impacts: filled(facts.impacts),
    severity: severity === undefined ? 'to-be-determined' : TEMPLATE_SEVERITY[severity.level],
    risk: 'more-information-needed',
    method:
      severity === undefined
        ? undefined
        : `ENISA method (${severity.tableVersion}): SE ${severity.se} = ${severity.dpc} × ${severity.ei} + ${severity.cb}, level ${severity.level}. Decided by people.`,
  });
}

function measuresBlock(aCase: Case, facts: GatheredFacts): Record<string, unknown> {
  const measures = allMeasures(aCase).map(({ measure }) => measure);
  const contained = containmentOf(aCase)?.answers.summary;
  const done = measures.filter(({ state }) => state === 'done').map(({ description }) => description);
  const planned = measures
    .filter(({ state }) => state === 'planned')
    .map(({ description, dueOn }) => (dueOn === undefined ? description : `${description} (by ${dueOn})`));
  return present({
    before: facts.measuresBefore,
    taken: textOf([...(contained === undefined ? [] : [contained]), ...done]),
    planned: textOf(planned),
  });
}

function subjectsBlock(aCase: Case, organizationId: string): Record<string, unknown> {
  const told = subjectsToldOf(aCase, organizationId)?.answers;
  if (told?.how === 'told' && told.toldAt !== undefined)
    return { informed: 'informed', informedOn: told.toldAt.slice(0, 10) };
  if (told !== undefined) return present({ informed: 'no-exception', exception: told.exception });
  const decision = decisionOf(aCase, organizationId)?.decision;
  return { informed: decision === 'notify-authority-and-subjects' ? 'will-date-open' : 'no-not-high-risk' };
}

function textOf(lines: string[]): string | undefined {
  return lines.length === 0 ? undefined : lines.join('\n').slice(0, 4000);
}

function filled<T>(list: T[]): T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function present(block: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(block).filter(([, value]) => value !== undefined));
}
