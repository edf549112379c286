/** What a function that threw leaves behind, named as the Node.js runtime of Lambda names it. */
export interface Failure {
  errorType: string;
  errorMessage: string;
  trace?: string[];
}

export function describeFailure(error: unknown): Failure {
  if (error instanceof Error || isErrorLike(error)) {
    return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
}

/** Errors of another realm are not `instanceof` ours. */
function isErrorLike(error: unknown): error is Error {
  return Object.prototype.toString.call(error) === '[object Error]';
}
