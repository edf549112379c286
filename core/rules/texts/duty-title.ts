import type { Clock } from '../clock.ts';
import type { Language } from '../preferences.ts';
import { regimeRule } from '../regimes/table.ts';
import { DUTIES_ELSEWHERE } from './duties-elsewhere.ts';
import { DUTIES_OF_THE_UNION } from './duties-of-the-union.ts';

/** What a time limit asks for, with its citation: by the label of its rule; the clock's own label where that is not known. */
export function dutyTitle({ ruleId, label }: Pick<Clock, 'ruleId' | 'label'>, language: Language): string {
  const rule = regimeRule(ruleId)?.label;
  if (language === 'en' || rule === undefined || !label.startsWith(rule)) return label;
  const title = (DUTIES_OF_THE_UNION[rule] ?? DUTIES_ELSEWHERE[rule])?.[language];
  return title === undefined ? label : title + citation(label.slice(rule.length), language);
}

/** What the law of the Union is called where a language is spoken; other laws keep their names. */
const GDPR = { fr: 'RGPD', de: 'DSGVO', nl: 'AVG' } satisfies Record<Exclude<Language, 'en'>, string>;

function citation(text: string, language: Exclude<Language, 'en'>): string {
  const named = text.replaceAll(/(?<!UK )\bGDPR\b/g, GDPR[language]);
  return language === 'de' ? named.replaceAll(/\bart\. /g, 'Art. ') : named;
}
