/**
 * What stands there now, as a copy: what a caller holds never changes under it. Gives way once before it looks, so
 * callers that run at the same time interleave between their reads and their commits.
 */
export async function look<T>(read: () => T): Promise<T> {
  await Promise.resolve();
  return structuredClone(read());
}
