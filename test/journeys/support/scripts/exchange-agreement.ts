import type { ProcessScript } from '../process-case.ts';

export const AGREEMENT_START = { about: 'new', title: 'Trip statistics by Brightgrid' };

/** What somebody writes into the fields of GDPR art. 28(3); the standard clauses come with the form. */
const CONTRACT = {
  subject: 'Statistics of trips with the mobility card.',
  duration: 'As long as the mobility card exists.',
  nature: 'Storing, joining and counting single trips.',
  purpose: 'Planning of lines and timetables.',
  dataTypes: ['Card number', 'Stop', 'Time of boarding'],
  subjectCategories: ['Holders of the mobility card'],
  controllerRights: 'The agency decides what is counted, and may look at everything at any time.',
  instructions: 'Only on documented instructions, also for transfers.',
  confidentiality: 'Everybody at Brightgrid has promised confidentiality.',
  security: 'Measures of art. 32: pseudonyms, encryption, separate access.',
  subProcessors: 'None without written permission.',
  helpWithRights: 'Brightgrid finds and exports the trips of a card within five working days.',
  helpWithDuties: 'Breaches are told within 24 hours; help with impact assessments.',
  deletionOrReturn: 'All trips are deleted at the end, copies too.',
  audits: 'Once a year, and after a breach.',
  warning: 'Brightgrid warns at once when an instruction seems unlawful.',
};

export const DRAFT = {
  next: 'sent',
  title: 'Trip statistics by Brightgrid',
  type: 'processing',
  parties: [
    { organizationId: 'mobility-agency', role: 'controller' },
    { organizationId: 'brightgrid', role: 'processor' },
  ],
  about: 'Brightgrid counts trips for the Mobility Agency, so that lines follow where people go.',
  processingContract: CONTRACT,
  startsOn: '2026-07-01',
};

/** An arrangement of two joint controllers, whose essence is public. */
export const JOINT_DRAFT = {
  next: 'sent',
  title: 'The mobility card',
  type: 'joint-controllers',
  parties: [
    { organizationId: 'mobility-agency', role: 'joint-controller' },
    { organizationId: 'transit-authority', role: 'joint-controller' },
  ],
  about: 'Both issue the mobility card and look after the accounts of its holders.',
  jointArrangement: {
    answersRights: 'The Mobility Agency answers, also for trips with the Transit Authority.',
    informsPeople: 'The Transit Authority, with the card and on its web site.',
    contactPoint: 'card@mobility-agency.example',
    realRoles: 'The agency runs the accounts, the authority the gates.',
    essencePublished: 'With the public work products of the ecosystem',
  },
  essence: 'Two organizations run the card together. Turn to the Mobility Agency with any question.',
  startsOn: '2026-07-01',
};

/** Everybody agrees at once. */
export const agreementScript: ProcessScript = {
  draft: DRAFT,
  'party-review': { answer: 'agreed' },
  opinion: { opinion: 'favourable', reasons: 'It says what art. 28 asks for.' },
  sign: { outcome: 'signed' },
  review: { outcome: 'renew' },
};
