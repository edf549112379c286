import { gatherFacts, type GatheredFacts } from '../breach/gathered-facts.ts';
import { awarenessOf, breachDataOf, triageOf } from '../breach/read-case.ts';
import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import {
  VERIS_ACTIONS,
  VERIS_DATA,
  VERIS_SCHEMA_VERSION,
  VERIS_VICTIMS,
  type VerisAction,
} from './veris-words.ts';

/** An incident in the VERIS community schema; `plus` is the schema's own place for what it has no field for. */
export type VerisIncident = Record<string, unknown>;

const UNKNOWN = ['Unknown'];

/**
 * A breach as one controller describes it, in VERIS 1.4.1: every required field is there, with `Unknown` where nothing
 * is known. It holds no personal data: neither names of people nor free text of the facts.
 */
export function verisIncident(
  aCase: Case,
  organization: Organization,
  organizations: Organization[],
): VerisIncident {
  const facts = gatherFacts(aCase, organization.id, organizations);
  const action = VERIS_ACTIONS[facts.incidentType ?? 'to-be-determined'];
  const { incident } = breachDataOf(aCase);
  return {
    schema_version: VERIS_SCHEMA_VERSION,
    incident_id: aCase.run.id,
    source_id: organization.id,
    security_incident: standingOf(aCase),
    summary: incident.title,
    timeline: timelineOf(aCase, facts),
    victim: victimOf(organization),
    actor: actorOf(facts, action),
    action: actionOf(action, facts),
    asset: { assets: [{ variety: action.asset }], cloud: UNKNOWN },
    ...attributesOf(facts, action),
    discovery_method: discoveryOf(aCase, organization.id),
    impact: { overall_rating: 'Unknown' },
    plus: { clause8: { rsit: action.rsit, incidentType: facts.incidentType ?? 'to-be-determined' } },
  };
}

/** VERIS tells confirmed from suspected incidents; a false alarm is a false positive. */
function standingOf(aCase: Case): string {
  switch (triageOf(aCase)?.answers.assessment) {
    case 'personal-data-breach':
    case 'not-personal-data':
      return 'Confirmed';
    case 'false-alarm':
      return 'False positive';
    case 'suspected':
    case undefined:
      return 'Suspected';
  }
}

function timelineOf(aCase: Case, facts: GatheredFacts): VerisIncident {
  const { incident } = breachDataOf(aCase);
  const began = new Date(
    facts.startedAt ?? incident.occurredAt ?? incident.detectedAt ?? incident.receivedAt,
  );
  return {
    incident: { year: began.getUTCFullYear(), month: began.getUTCMonth() + 1, day: began.getUTCDate() },
    compromise: { unit: 'Unknown' },
    exfiltration: { unit: facts.incidentType === 'exfiltration' ? 'Unknown' : 'NA' },
    discovery: { unit: 'Unknown' },
    containment: { unit: 'Unknown' },
  };
}

/** NAICS 92 is public administration; what is not recorded stays unknown. */
function victimOf({ country, profile }: Organization): VerisIncident {
  const isPublic = profile?.publicBody === true;
  return {
    country: [country],
    industry: isPublic ? '92' : '000',
    employee_count: 'Unknown',
    government: [isPublic ? 'Local' : 'NA'],
  };
}

function actorOf({ cause }: GatheredFacts, { action }: VerisAction): VerisIncident {
  switch (cause) {
    case 'internal-malicious':
      return { internal: { variety: UNKNOWN, motive: UNKNOWN } };
    case 'internal-not-malicious':
      return { internal: { variety: UNKNOWN, motive: ['NA'] } };
    case 'external-malicious':
      return { external: { variety: UNKNOWN, motive: UNKNOWN } };
    case 'external-not-malicious':
      return { external: { variety: UNKNOWN, motive: ['NA'] } };
    case 'to-be-determined':
    case 'unknown':
    case undefined:
      return action === 'error' ? { internal: { variety: UNKNOWN, motive: ['NA'] } } : { unknown: {} };
  }
}

function actionOf({ action, variety, vector }: VerisAction, { cause }: GatheredFacts): VerisIncident {
  if (action === 'unknown') return { unknown: { result: UNKNOWN } };
  // Lost by its owner is an error, taken by somebody else a theft.
  if (action === 'physical' && cause === 'internal-not-malicious')
    return { error: { variety: ['Loss'], vector: ['Carelessness'] } };
  return {
    [action]: {
      variety: [variety],
      vector: [vector ?? 'Unknown'],
      ...(action === 'social' ? { target: ['End-user or employee'] } : {}),
    },
  };
}

function attributesOf(facts: GatheredFacts, { variety }: VerisAction): VerisIncident {
  const attribute = {
    ...(facts.aspects.includes('confidentiality') ? { confidentiality: confidentialityOf(facts) } : {}),
    ...(facts.aspects.includes('integrity') ? { integrity: { variety: ['Modify data'] } } : {}),
    ...(facts.aspects.includes('availability')
      ? { availability: { variety: [variety === 'Ransomware' ? 'Obscuration' : 'Loss'] } }
      : {}),
  };
  return Object.keys(attribute).length === 0 ? {} : { attribute };
}

function confidentialityOf(facts: GatheredFacts): VerisIncident {
  const { dataKinds, peopleKinds, records, unintelligible, incidentType } = facts;
  const disclosed = incidentType === 'exfiltration' ? 'Yes' : 'Potentially';
  return {
    data_disclosure: unintelligible === 'yes' ? 'No' : disclosed,
    ...(records === undefined ? {} : { data_total: records }),
    data: unique(dataKinds.map((kind) => VERIS_DATA[kind])).map((variety) => ({ variety })),
    data_victim: unique(peopleKinds.map((kind) => VERIS_VICTIMS[kind])),
  };
}

function discoveryOf(aCase: Case, organizationId: string): VerisIncident {
  switch (awarenessOf(aCase, organizationId)?.answers.foundBy) {
    case 'controller':
      return { internal: { variety: UNKNOWN } };
    case 'processor':
      return { partner: { variety: UNKNOWN } };
    case 'data-subject':
      return { external: { variety: ['Customer'] } };
    case 'outside-party':
      return { external: { variety: ['Unrelated 3rd party'] } };
    case 'press':
    case 'other':
      return { external: { variety: ['Other'] } };
    case undefined:
      return { unknown: true };
  }
}

function unique(values: string[]): string[] {
  return values.length === 0 ? UNKNOWN : [...new Set(values)];
}
