import { createHash } from 'node:crypto';
import type { Objects } from '../../core/ports.ts';

/** Objects that are written once: the same key takes no other bytes. */
export class MemoryObjects implements Objects {
  readonly #bodies = new Map<string, string>();

  async put(key: string, body: string, _contentType: string): Promise<{ sha256: string }> {
    await Promise.resolve();
    const known = this.#bodies.get(key);
    if (known !== undefined && known !== body) throw new Error(`object ${key} is sealed with other bytes`);
    this.#bodies.set(key, body);
    return { sha256: createHash('sha256').update(body).digest('hex') };
  }

  async get(key: string): Promise<string | undefined> {
    await Promise.resolve();
    return this.#bodies.get(key);
  }
}
