/** Which act sets a time limit going; each is a recorded fact, never guessed. */
export type StartAct = 'awareness' | 'high-risk-found';

/**
 * One duty to tell somebody, as dated law. Another regime is another entry; the calendar that counts its unit lives
 * in calendar.ts.
 */
export interface RegimeRule {
  /** Also the first part of its clocks' ids. */
  id: string;
  regime: string;
  label: string;
  citation: string;
  /** First day of application; the last one is absent while in force. Days are `YYYY-MM-DD`. */
  inForceFrom: string;
  inForceTo?: string;
  startAct: StartAct;
  /** No number: the law says "without undue delay" and nothing is computed. */
  limit: { hours: number } | 'without-undue-delay';
  /** Law that counts the time: Regulation (EEC, Euratom) 1182/71, or hours as they pass. */
  calendar: 'eu-1182' | 'elapsed';
  recipient: 'supervisory-authority' | 'data-subjects';
  phases: ('initial' | 'follow-up')[];
  contentSet: 'edpb-template' | 'plain-language';
}

/** GDPR applies since 25 May 2018 (art. 99(2)). */
const GDPR_IN_FORCE = '2018-05-25';

export const REGIME_RULES = [
  {
    id: 'gdpr-33',
    regime: 'gdpr',
    label: 'Notify the supervisory authority',
    // "not later than 72 hours after having become aware of it"; phases: art. 33(4).
    citation: 'GDPR art. 33(1)',
    inForceFrom: GDPR_IN_FORCE,
    startAct: 'awareness',
    limit: { hours: 72 },
    calendar: 'eu-1182',
    recipient: 'supervisory-authority',
    phases: ['initial', 'follow-up'],
    contentSet: 'edpb-template',
  },
  {
    id: 'gdpr-34',
    regime: 'gdpr',
    label: 'Tell the people concerned',
    // "without undue delay": no number.
    citation: 'GDPR art. 34(1)',
    inForceFrom: GDPR_IN_FORCE,
    startAct: 'high-risk-found',
    limit: 'without-undue-delay',
    calendar: 'eu-1182',
    recipient: 'data-subjects',
    phases: ['initial'],
    contentSet: 'plain-language',
  },
] as const satisfies RegimeRule[];

export const RULE_IDS: readonly string[] = REGIME_RULES.map((rule) => rule.id);

export function regimeRule(id: string): RegimeRule | undefined {
  return REGIME_RULES.find((rule) => rule.id === id);
}

/**
 * The rules in force for an organization that an act starts. `at` is the instant of the act itself (when somebody
 * states that they were aware), not the one it is about. For now the GDPR is
 * the only regime, whatever the country.
 */
export function rulesStartedBy(act: StartAct, at: string): RegimeRule[] {
  const day = at.slice(0, 10);
  const rules: RegimeRule[] = [...REGIME_RULES];
  return rules.filter(
    (rule) =>
      rule.startAct === act &&
      rule.inForceFrom <= day &&
      (rule.inForceTo === undefined || day <= rule.inForceTo),
  );
}
