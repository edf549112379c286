/** Makes a value at its first use and keeps it: a warm function makes its clients once, an import makes none. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
