/** Words of the answers of the risk management process: keys are kept, words are shown. */

export const YES_NO = { yes: 'Yes', no: 'No' } as const;

export const TRIGGERS = {
  new: 'A new service or system',
  change: 'Something changes',
  review: 'A review that is due',
  incident: 'An incident, or a complaint',
} as const;

export const PARTS = {
  controller: 'Decides about the data (controller)',
  'joint-controller': 'Decides together with others (joint controller)',
  processor: 'Handles the data for others (processor)',
  other: 'Takes part otherwise',
} as const;

export const VIEWS = {
  seek: 'Ask them: a consultation is started',
  'not-sought': 'Do not ask them, for a reason',
} as const;

/** Three events to fear of the CNIL PIA method, and others. */
export const FEARED_EVENTS = {
  'illegitimate-access': 'Somebody sees them who must not',
  'unwanted-change': 'They are changed',
  disappearance: 'They disappear',
  other: 'Something else',
} as const;

export const RISK_SOURCES = {
  staff: 'Somebody inside, by mistake',
  insider: 'Somebody inside, on purpose',
  attacker: 'Somebody outside, on purpose',
  partner: 'A partner or supplier',
  technology: 'A technical fault',
  nature: 'Fire, water, loss of power',
  purpose: 'The processing itself, as it is meant',
} as const;

/** Ways to treat a risk (ISO/IEC 27005). */
export const TREATMENTS = {
  modify: 'Make it smaller',
  retain: 'Bear it as it is',
  avoid: 'Avoid it: leave out what causes it',
  share: 'Share it: by contract, insurance, another organization',
} as const;

export const NECESSITY = {
  necessary: 'Necessary and proportionate',
  'with-changes': 'Only with the changes named here',
  'not-necessary': 'Not necessary, or out of proportion',
} as const;

/** What a controller may decide, from the mildest. */
export const DECISIONS = {
  accept: 'Accept the risks',
  'accept-with-conditions': 'Accept with conditions',
  'consult-authority': 'Consult the authority first',
  stop: 'Stop',
} as const;
export type Decision = keyof typeof DECISIONS;

/** GDPR art. 36(3)(a) to (f). */
export const CONSULTATION_FILE = {
  responsibilities: 'Who is responsible for what: controllers, joint controllers, processors (a)',
  purposes: 'Purposes and means (b)',
  safeguards: 'Measures and safeguards for the people (c)',
  'dpo-contact': 'How to reach the data protection officer (d)',
  assessment: 'The impact assessment (e)',
  other: 'What else the authority asked for (f)',
} as const;

/** What an authority does with a file, and when it is over: the last two end it. */
export const AUTHORITY_ACTS = {
  'extension-told': 'It takes longer: six weeks more',
  'information-asked': 'It asks for information, and its time stands still',
  'information-sent': 'It has received what it asked for',
  'advice-given': 'It has answered',
  'no-advice': 'Its time is over, and it has not answered',
} as const;
export type AuthorityAct = keyof typeof AUTHORITY_ACTS;

export const MEASURE_RESULTS = {
  done: 'Done as planned',
  replaced: 'Done in another way',
  'not-taken': 'Not taken',
} as const;
