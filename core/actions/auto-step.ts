import type { Ports } from '../ports.ts';

/** What a state says that invokes a function of ours: where in which run. */
export interface AutoStepInput {
  runId: string;
  stepId: string;
  iteration: number;
  /** '' outside an `each`. */
  scope: string;
  organizationId?: string;
}

export type AutoStepPorts = Pick<Ports, 'store' | 'now' | 'pause' | 'random'>;

/** Where it happened, for the evidence. */
export function placeOf({ stepId, iteration, scope }: AutoStepInput): Record<string, unknown> {
  return { stepId, iteration, scope };
}
