/** Which of these shards of the due index an item lies in: spread evenly by its id (FNV-1a, 32 bits). */
export function shardOf(id: string, shards: readonly number[]): number | undefined {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash ^= id.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return shards[hash % shards.length];
}
