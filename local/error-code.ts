/** The `code` of an error, such as `ENOENT`. By shape: errors of another realm are no instances of our Error. */
export function errorCode(error: unknown): string | undefined {
  return hasCode(error) && typeof error.code === 'string' ? error.code : undefined;
}

function hasCode(error: unknown): error is { code: unknown } {
  return typeof error === 'object' && error !== null && 'code' in error;
}
