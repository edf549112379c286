import { isFailure, Failure } from '../failure.ts';

/** Bad input of a what-if: a sentence that says what is missing and the way out; exit status 2. */
export function unusable(message: string, detail: Record<string, unknown> = {}): Failure {
  return new Failure(message, { exitCode: 2, detail });
}

/** The value of a flag that must be there; `hint` says how to write it. */
export function needed(flag: string, value: string | undefined, hint: string): string {
  if (value === undefined || value.trim() === '') throw unusable(`${flag} is missing: ${hint}`);
  return value.trim();
}

/**
 * Runs what may refuse its input with a coded sentence of the rules (`period.negative`, `moment.no-zone`, …); the
 * refusal names where the input stood and keeps the code. Other errors are defects and pass.
 */
export function understood<T>(where: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isFailure(error) || !(error instanceof Error) || !isCoded(error)) throw error;
    throw unusable(`${where}: ${error.message}`, { code: error.code });
  }
}

// By shape: a module loaded twice has two classes.
function isCoded(error: Error): error is Error & { code: string } {
  return 'code' in error && typeof error.code === 'string' && error.name === error.code;
}
