import type { ApprovalStep } from './process-definition.ts';

/** Ids of the steps whose work an approval decides on. */
export function decidedOn({ decidesOn = [] }: Pick<ApprovalStep, 'decidesOn'>): string[] {
  return typeof decidesOn === 'string' ? [decidesOn] : decidesOn;
}
