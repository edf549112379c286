import type { Severity } from '../../../core/rules/incident-sources/report.ts';
import type { Delivery, SourceNote } from '../../../core/rules/source.ts';
import type { ChipTone } from '../../parts/chip.tsx';

export const STATUS_WORDS: Readonly<Record<Delivery['status'], { text: string; tone: ChipTone }>> = {
  waiting: { text: 'Taken in', tone: 'calm' },
  taken: { text: 'Taken', tone: 'good' },
  kept: { text: 'Kept, no case', tone: 'outline' },
  failed: { text: 'Failed', tone: 'late' },
  test: { text: 'Test', tone: 'accent' },
};

export const PHASE_WORDS: Readonly<Record<Delivery['phase'], string>> = {
  opens: 'opens an incident',
  updates: 'updates an incident',
  resolves: 'says that an incident is over',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

/** Why a delivery was not taken, for those who look after a source they know. */
const REFUSALS: Readonly<Record<string, string>> = {
  'no-id': 'it had no id',
  'bad-id': 'its id could not be used',
  'no-timestamp': 'it did not say when it was sent',
  'bad-timestamp': 'its time was no number of seconds',
  'too-old': 'it was signed more than five minutes ago',
  'too-new': 'the clock of the sender is more than five minutes ahead',
  'no-signature': 'it was not signed',
  'wrong-signature': 'the signature does not fit: another secret, or a changed body',
  'no-secret-yet': 'the secret of the sender has not been pasted here yet',
  paused: 'the source is paused',
  'webhook.other-media': 'it was no JSON',
  'webhook.not-json': 'its JSON could not be read',
  'webhook.bad-body': 'fields were missing or wrong',
};

/** What a count about a source says; undefined for those that are shown elsewhere. */
export function noteInWords({ what }: SourceNote): string | undefined {
  if (what === 'duplicate') return 'Sent again; taken once';
  if (what === 'ignored') return 'Understood, and no incident (such as a ping)';
  if (what === 'conflict') return 'Refused: an id that was taken before came with another body';
  if (!what.startsWith('refused:')) return undefined;
  const why = what.slice('refused:'.length);
  return `Refused: ${Object.hasOwn(REFUSALS, why) ? REFUSALS[why] : why}`;
}

/** When a secret was last used; undefined when never. */
export function lastUse(notes: readonly SourceNote[], since: string | undefined): string | undefined {
  return since === undefined ? undefined : notes.find(({ what }) => what === `secret:${since}`)?.lastAt;
}
