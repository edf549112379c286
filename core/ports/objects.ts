/** Sealed objects (work products). Writing the same key with the same bytes again is no change. */
export interface Objects {
  put(key: string, body: string | Uint8Array, contentType: string): Promise<{ sha256: string }>;
  /** As UTF-8 text. */
  get(key: string): Promise<string | undefined>;
  getBytes(key: string): Promise<Uint8Array | undefined>;
  /** For what was handed over only (product/handed-over.ts): anything else throws `objects.sealed`. Gone already is no fault. */
  erase(key: string): Promise<void>;
}
