import type { RunStatus } from '../../../core/rules/run.ts';
import type { ChipTone } from '../../parts/chip.tsx';

/** States of a run in words. */
export const STATUS: Record<RunStatus, { text: string; tone: ChipTone }> = {
  running: { text: 'Running', tone: 'accent' },
  completed: { text: 'Completed', tone: 'good' },
  stopped: { text: 'Stopped', tone: 'outline' },
  failed: { text: 'Failed', tone: 'late' },
};
