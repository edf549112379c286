/** `code` of a Node error, the first one's of several tried addresses, else its name. */
export function errorCode(error: unknown): string {
  if (!isObject(error)) return 'unknown';
  if (Array.isArray(error.errors) && error.errors.length > 0) return errorCode(error.errors[0]);
  if (typeof error.code === 'string') return error.code;
  return typeof error.name === 'string' ? error.name : 'unknown';
}

export function errorMessage(error: unknown): string {
  return isObject(error) && typeof error.message === 'string' ? error.message : String(error);
}

/** What lies beneath, e.g. of the `fetch failed` that hides a refused connection. */
export function errorCause(error: unknown): unknown {
  return isObject(error) && error.cause !== undefined ? error.cause : error;
}

// By shape and not by instanceof: errors of Node's own parts can come from another realm.
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
