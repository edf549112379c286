import { createHash } from 'node:crypto';
import type { Objects } from '../../core/ports/objects.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { isHandedOver } from '../../core/rules/product/handed-over.ts';

/** Objects that are written once: the same key takes no other bytes. */
export class MemoryObjects implements Objects {
  readonly #bodies = new Map<string, Buffer>();

  async put(key: string, body: string | Uint8Array, _contentType: string): Promise<{ sha256: string }> {
    await Promise.resolve();
    const bytes = Buffer.from(body);
    const known = this.#bodies.get(key);
    if (known !== undefined && !known.equals(bytes))
      throw new Error(`object ${key} is sealed with other bytes`);
    this.#bodies.set(key, bytes);
    return { sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  async get(key: string): Promise<string | undefined> {
    await Promise.resolve();
    return this.#bodies.get(key)?.toString('utf8');
  }

  async erase(key: string): Promise<void> {
    await Promise.resolve();
    if (!isHandedOver(key)) throw new CodedError('objects.sealed', `${key} cannot be erased`);
    this.#bodies.delete(key);
  }

  async getBytes(key: string): Promise<Uint8Array | undefined> {
    await Promise.resolve();
    return this.#bodies.get(key);
  }
}
