import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import { isFinal, KINDS, stateTitle } from '../../../core/rules/registers/kinds.ts';
import { isOverdue } from '../../../core/rules/registers/review-date.ts';
import { Chip } from '../../parts/chip.tsx';

/** The state of an entry, and whether somebody should have looked at it. */
export function StateChips({ entry, today }: { entry: RegisterEntry; today: string }) {
  const { kind, state } = entry;
  return (
    <span class="chips">
      <Chip tone={toneOf(entry)} text={stateTitle(kind, state)} />
      {isOverdue(entry, today) && <Chip tone="late" text="Review overdue" />}
    </span>
  );
}

function toneOf({ kind, state }: RegisterEntry) {
  if (isFinal(kind, state)) return 'outline';
  const waits =
    state === KINDS[kind].first || state === 'changed' || state.endsWith('-due') || state === 'due';
  return waits ? 'accent' : 'calm';
}
