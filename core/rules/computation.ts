import type { EffectResult } from './effect.ts';
import type { Reading, ReadsOf } from './reading.ts';

/** Where an auto step stands. */
export interface ComputationPlace {
  stepId: string;
  iteration: number;
  /** '' outside an `each`. */
  scope: string;
  organizationId?: string;
}

/**
 * What the auto step `compute-step` does, by the name its definition gives (computations.ts): pure, and asked again
 * it must find its own result and change nothing more.
 */
export interface Computation {
  reads?: ReadsOf;
  compute: (reading: Reading & { place: ComputationPlace }) => Partial<EffectResult> & { outcome: string };
}
