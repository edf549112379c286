import { AI_ACT } from './laws/ai-act.ts';
import { AUSTRALIA } from './laws/australia.ts';
import { CALIFORNIA } from './laws/california.ts';
import { CER } from './laws/cer.ts';
import { CHINA } from './laws/china.ts';
import { CYBER_RESILIENCE_ACT } from './laws/cyber-resilience-act.ts';
import { DIGITAL_OMNIBUS } from './laws/digital-omnibus.ts';
import { DORA } from './laws/dora.ts';
import { EIDAS } from './laws/eidas.ts';
import { EPRIVACY } from './laws/eprivacy.ts';
import { EU_INSTITUTIONS } from './laws/eu-institutions.ts';
import { GDPR } from './laws/gdpr.ts';
import { HIPAA } from './laws/hipaa.ts';
import { INDIA } from './laws/india.ts';
import { JAPAN } from './laws/japan.ts';
import { LED } from './laws/led.ts';
import { LGPD } from './laws/lgpd.ts';
import { NEW_YORK } from './laws/new-york.ts';
import { NIS2 } from './laws/nis2.ts';
import { PIPEDA } from './laws/pipeda.ts';
import { QUEBEC } from './laws/quebec.ts';
import { SINGAPORE } from './laws/singapore.ts';
import { SOUTH_KOREA } from './laws/south-korea.ts';
import { SWITZERLAND } from './laws/switzerland.ts';
import { TEXAS } from './laws/texas.ts';
import { UK_COMPLAINTS } from './laws/uk-complaints.ts';
import { UK_GDPR } from './laws/uk-gdpr.ts';
import { UK_LAW_ENFORCEMENT } from './laws/uk-law-enforcement.ts';
import { UK_PECR } from './laws/uk-pecr.ts';
import type { Regime, RegimeRule } from './regime-rule.ts';

/** Every law the rules know, as dated, cited data; a file each in laws/. */
export const REGIMES: readonly Regime[] = [
  GDPR,
  LED,
  EU_INSTITUTIONS,
  NIS2,
  DORA,
  EPRIVACY,
  EIDAS,
  CER,
  CYBER_RESILIENCE_ACT,
  AI_ACT,
  UK_GDPR,
  UK_LAW_ENFORCEMENT,
  UK_PECR,
  UK_COMPLAINTS,
  SWITZERLAND,
  LGPD,
  PIPEDA,
  QUEBEC,
  HIPAA,
  CALIFORNIA,
  NEW_YORK,
  TEXAS,
  SINGAPORE,
  AUSTRALIA,
  JAPAN,
  SOUTH_KOREA,
  INDIA,
  CHINA,
  DIGITAL_OMNIBUS,
];

export const REGIME_RULES: readonly RegimeRule[] = REGIMES.flatMap(({ rules }) => rules);

export const RULE_IDS: readonly string[] = REGIME_RULES.map(({ id }) => id);

const BY_ID: ReadonlyMap<string, RegimeRule> = new Map(REGIME_RULES.map((rule) => [rule.id, rule]));

export function regimeRule(id: string): RegimeRule | undefined {
  return BY_ID.get(id);
}
