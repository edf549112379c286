/** One thing wrong with a definition: a stable code, the step it is about ('' = the process) and the way out. */
export interface DefinitionFault {
  code: FaultCode;
  step: string;
  message: string;
}

export const FAULT_CODES = [
  'id.malformed',
  'id.duplicate',
  'steps.empty',
  'who.missing',
  'who.several-roles',
  'who.item-outside-each',
  'due.missing',
  'due.item-outside-each',
  'due.clock-unknown',
  'late.missing',
  'late.expiry-undeclared',
  'outcomes.duplicate',
  'outcomes.missing',
  'outcome-field.unknown',
  'outcome-field.mismatch',
  'quorum.impossible',
  'decides-on.unknown',
  'decides-on.own-work',
  'reply.mismatch',
  'branch.on-unknown',
  'branch.outcome-unhandled',
  'branch.outcome-unknown',
  'repeat.until-unknown',
  'repeat.outcome-unknown',
  'loop.without-person',
  'back-to.unknown',
  'step.unreachable',
  'list.unknown',
  'effect.unknown',
  'function.unknown',
  'computation.unknown',
  'moment.unknown',
  'run-start.unknown',
  'product.unknown',
  'process.unknown',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export function fault(code: FaultCode, step: string, message: string): DefinitionFault {
  return { code, step, message };
}

/** What a definition may refer to by name. */
export interface KnownNames {
  lists: readonly string[];
  effects: readonly string[];
  functions: readonly string[];
  /** What `compute-step` can be asked. */
  computations?: readonly string[];
  products: readonly string[];
  /** What approvals can read their quorum from. */
  quorums?: readonly string[];
  /** What `clock` steps can wait for. */
  moments?: readonly string[];
  /** How `run` steps start their process. */
  runStarts?: readonly string[];
  /** What clocks are for. */
  clocks: readonly string[];
  /** Absent: the processes are not known yet, references to them are not checked. */
  processes?: readonly string[];
}
