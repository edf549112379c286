import { sayPeriod } from '../calendar/say-period.ts';
import type { AnswerLine } from '../form-lines.ts';
import type { CountedLimit, RegimeRule } from '../regimes/regime-rule.ts';
import { START_ACT_WORDS } from '../regimes/start-act-words.ts';
import { regimeRule } from '../regimes/table.ts';
import type { FilingVerdict } from '../regimes/verdicts.ts';

/** The duties under laws of which at least one holds or may hold; those of other laws would only be a long list. */
export function relevantDuties(duties: FilingVerdict[]): FilingVerdict[] {
  const laws = new Set(
    duties.filter(({ verdict }) => verdict !== 'does-not-apply').map(({ regime }) => regime),
  );
  return duties.filter(({ regime }) => laws.has(regime));
}

/** One line per duty: whether it is owed and why, or what is missing to say so. */
export function sayDuties(duties: FilingVerdict[]): AnswerLine[] {
  return duties.map((duty) => ({ label: `${duty.label} (${duty.citation})`, value: sayVerdict(duty) }));
}

export function sayVerdict(duty: FilingVerdict): string {
  switch (duty.verdict) {
    case 'applies': {
      const rule = regimeRule(duty.ruleId);
      const limit = rule === undefined ? [] : [`Limit: ${sayLimit(rule)}.`];
      return ['Applies.', duty.because, ...duty.notes, ...limit].filter((part) => part !== '').join(' ');
    }
    case 'does-not-apply':
      return `Does not apply. ${duty.why}`;
    case 'not-evaluable':
      return `Cannot be said yet. Not recorded: ${duty.missing.join('; ')}.`;
  }
}

/** The limit of a rule in words: `72 hours from when the organization became aware`. */
export function sayLimit({ limit }: Pick<RegimeRule, 'limit'>): string {
  switch (limit.kind) {
    case 'open':
      return limit.words;
    case 'counted':
      return sayCounted(limit.limit);
    case 'earliest':
      return `the earliest of ${limit.limits.map(sayCounted).join(', ')}`;
    case 'by-case':
      return `${sayCounted(limit.otherwise)}; for some ${limit.cases.map((one) => sayCounted(one.limit)).join(', ')}`;
  }
}

function sayCounted({ period, from }: CountedLimit): string {
  return `${sayPeriod(period)} from ${START_ACT_WORDS[from]}`;
}
