import type { Condition } from './condition.ts';
import { SECTORS } from './sectors.ts';
import { EEA_PLACES, EU_PLACES } from './territories.ts';

/** Conditions that several laws ask. */
export const CONTROLLER: Condition = {
  fact: 'organization.role',
  oneOf: ['controller', 'joint-controller'],
  otherwise: 'It is not a controller of the data; this duty is the controller’s.',
};

export const PROCESSOR: Condition = {
  fact: 'organization.role',
  oneOf: ['processor'],
  otherwise: 'It is not a processor of the data.',
};

export const PERSONAL_DATA: Condition = {
  fact: 'incident.personalData',
  is: true,
  otherwise: 'No personal data are concerned.',
};

export const SIGNIFICANT_HARM: Condition = {
  fact: 'incident.significantHarm',
  is: true,
  otherwise: 'There is no real risk of significant harm to people.',
};

export const HIGH_RISK: Condition = {
  fact: 'incident.risk',
  oneOf: ['high-risk'],
  otherwise: 'The risk to people is not high.',
};

export const NOT_PUBLIC: Condition = {
  fact: 'organization.publicBody',
  is: false,
  otherwise: 'Public bodies are outside this law.',
};

export const PUBLIC: Condition = {
  fact: 'organization.publicBody',
  is: true,
  otherwise: 'This law is about public bodies.',
};

/** The duty exists unless a risk is known to be unlikely; a risk not yet judged does not stop the clock. */
export const RISK_NOT_UNLIKELY: Condition = {
  unless: { fact: 'incident.risk', oneOf: ['unlikely'] },
  otherwise: 'A risk to people is unlikely.',
  note: 'The risk is not recorded; the duty holds unless a risk to people is unlikely.',
};

/** Data nobody unauthorised can read need not be told to the people concerned. */
export function readable(citation: string): Condition {
  return {
    unless: { fact: 'incident.unintelligible', is: true },
    otherwise: `The data are unintelligible to anybody not authorised (${citation}).`,
    note: `Whether the data are unintelligible to anybody not authorised is not recorded (${citation}).`,
  };
}

/** In one of the places, a region of it, or reached by its law. */
export function inPlace(places: readonly string[], territory: string): Condition {
  return { fact: 'organization.place', oneOf: places, otherwise: `Its place is not in ${territory}.` };
}

export const IN_EEA = inPlace(EEA_PLACES, 'the European Economic Area');
export const IN_EU = inPlace(EU_PLACES, 'the European Union');
export const IN_UK = inPlace(['GB'], 'the United Kingdom');

export function inSector(sector: string, otherwise: string): Condition {
  return { fact: 'organization.sectors', oneOf: [sector], otherwise };
}

/**
 * Law enforcement is all it does. Who does other work too (a city with a police force) has two laws: that of law
 * enforcement, and the general one for the rest.
 */
export const ONLY_LAW_ENFORCEMENT: Condition = {
  all: [
    inSector('law-enforcement', 'It is no authority of law enforcement.'),
    {
      not: { fact: 'organization.sectors', oneOf: SECTORS.filter((sector) => sector !== 'law-enforcement') },
      otherwise: 'It works in other sectors too.',
    },
  ],
};

export const ALSO_LAW_ENFORCEMENT =
  'Who does law enforcement among other work owes this for the other work only; the law for law enforcement covers the rest.';
