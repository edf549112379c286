/** Exit status of the command line: the request failed, or the command was not understood. */
export type ExitCode = 1 | 2;

/** Ends a command with sentences for a person on standard error; no stack is shown. */
export class Failure extends Error {
  override readonly name = 'cli.failure';
  readonly exitCode: ExitCode;
  /** What `--json` prints beside the message. */
  readonly detail: Record<string, unknown>;

  constructor(message: string, options: { exitCode?: ExitCode; detail?: Record<string, unknown> } = {}) {
    super(message);
    this.exitCode = options.exitCode ?? 1;
    this.detail = options.detail ?? {};
  }
}

/** By name and not by instanceof: a module loaded twice has two classes. */
export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'cli.failure';
}
