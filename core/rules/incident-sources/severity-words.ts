import type { Severity } from './report.ts';

/** What senders call their severities, in small letters. */
const WORDS: Readonly<Record<string, Severity>> = {
  critical: 'critical',
  crit: 'critical',
  fatal: 'critical',
  emergency: 'critical',
  blocker: 'critical',
  highest: 'critical',
  page: 'critical',
  p1: 'critical',
  sev1: 'critical',
  sev0: 'critical',
  high: 'high',
  major: 'high',
  error: 'high',
  p2: 'high',
  sev2: 'high',
  medium: 'medium',
  moderate: 'medium',
  minor: 'medium',
  warning: 'medium',
  warn: 'medium',
  p3: 'medium',
  sev3: 'medium',
  low: 'low',
  lowest: 'low',
  trivial: 'low',
  info: 'low',
  informational: 'low',
  none: 'low',
  p4: 'low',
  p5: 'low',
  sev4: 'low',
};

/** Our word for a sender's; undefined for a word that says nothing to us. */
export function severityOf(word: string | undefined): Severity | undefined {
  const plain = word
    ?.trim()
    .toLowerCase()
    .replace(/[\s_-]/g, '');
  return plain !== undefined && Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined;
}
