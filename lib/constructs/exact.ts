/**
 * CDK's classes declare some members as possibly undefined that its interfaces declare as optional. Under exact optional
 * types the one does not fit the other, hence the cast; nothing else about the type is given up.
 */
export function exact<I>(construct: { [K in keyof I]: I[K] | undefined }): I {
  return construct as I;
}
