/** What a notification to a supervisory authority holds: GDPR art. 33(3); LED art. 30(3) and Reg. 2018/1725 art. 34(3) are alike. */
export const AUTHORITY_CONTENT: string[] = [
  'Nature of the breach, with categories and approximate number of people and of records',
  'Name and contact of the data protection officer or other contact point',
  'Likely consequences',
  'Measures taken or proposed, also to mitigate its effects',
];

/** What the people concerned are told, in clear and plain language: GDPR art. 34(2). */
export const SUBJECTS_CONTENT: string[] = [
  'Nature of the breach, in clear and plain language',
  'Name and contact of the data protection officer or other contact point',
  'Likely consequences',
  'Measures taken or proposed, and what people can do themselves',
];

/** What a processor tells the controller, so that it can notify. */
export const PARTNER_CONTENT: string[] = [
  'What happened, and since when',
  'Data, people and records concerned, as far as known',
  'Systems and sub-processors concerned',
  'Measures taken, and a contact who answers at any hour',
];
