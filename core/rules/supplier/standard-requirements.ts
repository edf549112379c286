/**
 * What every supplier is asked unless somebody changes it: plain wordings of what GDPR art. 25, 28 and 32 ask of whoever
 * builds for or works on behalf of a controller.
 */
export const STANDARD_REQUIREMENTS = [
  'Collects and keeps no more personal data than the service needs',
  'Data are encrypted where they are kept and on their way',
  'Each person who has access has an account of their own, and what they do is logged',
  'Data can be deleted after a time that we set',
  'Requests of people (access, correction, deletion) can be carried out within ten working days',
  'We are told of an incident within 24 hours',
  'The data are not used for purposes of your own',
  'Others who work on the data are named before they begin',
  'Data are returned or destroyed at the end, with proof',
  'Security updates are supplied for as long as the product is in use',
] as const;
