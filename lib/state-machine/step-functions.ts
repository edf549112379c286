import type { IFunction } from 'aws-cdk-lib/aws-lambda';

/** The functions that states of a process invoke. */
export interface StepFunctions {
  openTask: IFunction;
  listParticipants: IFunction;
  publishProduct: IFunction;
  /** Computes, and says until when a clock step waits. */
  computeStep: IFunction;
  /** Functions of `auto` steps by their `run` name. */
  auto: Readonly<Record<string, IFunction>>;
}
