import type { RIGHTS } from '../registers/request.ts';

export type Right = keyof typeof RIGHTS;

/** What a right means for whoever asks and whoever answers. */
export interface RightWords {
  /** For the person who asks, in the first person. */
  asked: string;
  citation: string;
  /** What the organizations that hold data do about it. */
  work: string;
  /** DPV 2.3 extension for the GDPR. */
  dpv: string;
  /** Data Rights Protocol 1.0, where it has a verb for it. */
  drp?: string;
}

/** Rights of GDPR art. 13 to 22 and 7(3); the UK GDPR has the same numbers. */
export const RIGHT_WORDS = {
  information: {
    asked: 'I want to know what is done with data about me.',
    citation: 'art. 13, 14',
    work: 'Say for which purposes, on which basis, where from, to whom and how long.',
    dpv: 'eu-gdpr:A13',
  },
  access: {
    asked: 'I want a copy of the data you have about me.',
    citation: 'art. 15',
    work: 'Find the data, copy them, and say purposes, recipients, storage time and source. Protect the rights of others (15(4)).',
    dpv: 'eu-gdpr:A15',
    drp: 'access',
  },
  rectification: {
    asked: 'Something you have about me is wrong. Correct it.',
    citation: 'art. 16',
    work: 'Check what is said to be wrong, correct or complete it, and say what was changed.',
    dpv: 'eu-gdpr:A16',
  },
  erasure: {
    asked: 'Delete the data you have about me.',
    citation: 'art. 17',
    work: 'Delete what no ground of art. 17(3) keeps, tell recipients (17(2), 19), and say what stays and why.',
    dpv: 'eu-gdpr:A17',
    drp: 'deletion',
  },
  restriction: {
    asked: 'Keep the data, but do not use them for now.',
    citation: 'art. 18',
    work: 'Mark the data so that they are only stored. Tell the person before it is lifted (18(3)).',
    dpv: 'eu-gdpr:A18',
  },
  'notify-recipients': {
    asked: 'Tell those who got the data from you, and tell me who they are.',
    citation: 'art. 19',
    work: 'Tell every recipient of a correction, deletion or restriction, and name them to the person.',
    dpv: 'eu-gdpr:A19',
  },
  portability: {
    asked: 'Give me my data in a form that I can take elsewhere.',
    citation: 'art. 20',
    work: 'Hand over, machine-readable, what the person provided and what is used by consent or contract and automatically.',
    dpv: 'eu-gdpr:A20',
  },
  objection: {
    asked: 'I object to what you do with my data.',
    citation: 'art. 21',
    work: 'Stop, unless compelling grounds outweigh it; direct marketing always stops (21(3)).',
    dpv: 'eu-gdpr:A21',
  },
  'automated-decision': {
    asked: 'A machine decided about me. I want a person to look at it.',
    citation: 'art. 22',
    work: 'A person looks at the decision again, hears the person concerned, and says what comes of it (22(3)).',
    dpv: 'eu-gdpr:A22',
  },
  'withdraw-consent': {
    asked: 'I take my consent back.',
    citation: 'art. 7(3)',
    work: 'Stop what was done by consent, and delete what no other ground keeps.',
    dpv: 'eu-gdpr:A7-3',
  },
} as const satisfies Record<Right, RightWords>;

/** For the form of whoever asks. */
export const RIGHT_CHOICES = {
  information: `Information: ${RIGHT_WORDS.information.asked}`,
  access: `Access: ${RIGHT_WORDS.access.asked}`,
  rectification: `Correction: ${RIGHT_WORDS.rectification.asked}`,
  erasure: `Deletion: ${RIGHT_WORDS.erasure.asked}`,
  restriction: `Restriction: ${RIGHT_WORDS.restriction.asked}`,
  'notify-recipients': `Recipients: ${RIGHT_WORDS['notify-recipients'].asked}`,
  portability: `Moving: ${RIGHT_WORDS.portability.asked}`,
  objection: `Objection: ${RIGHT_WORDS.objection.asked}`,
  'automated-decision': `Automated decision: ${RIGHT_WORDS['automated-decision'].asked}`,
  'withdraw-consent': `Consent: ${RIGHT_WORDS['withdraw-consent'].asked}`,
} as const satisfies Record<Right, string>;
