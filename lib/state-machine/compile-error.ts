/** A definition that cannot become a state machine; the message names process and step. */
export class CompileError extends Error {
  override readonly name = 'process.cannot-compile';

  constructor(
    readonly processId: string,
    readonly stepId: string,
    problem: string,
  ) {
    super(`Process ${processId}, step ${stepId}: ${problem}`);
  }
}
