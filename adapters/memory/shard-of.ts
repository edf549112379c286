import { DUE_SHARDS } from '../../core/ports.ts';

/** Which shard of the due index an item lies in: spread evenly by its id (FNV-1a, 32 bits). */
export function shardOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash ^= id.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash % DUE_SHARDS;
}
