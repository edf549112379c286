import { randomBytes } from 'node:crypto';
import type { Ids } from '../../core/ports/ids.ts';

/** Ids in the order they were asked for: `run-000001`, `run-000002`, … */
export class MemoryIds implements Ids {
  #count = 0;

  id(prefix: string): string {
    this.#count += 1;
    return `${prefix}-${String(this.#count).padStart(6, '0')}`;
  }

  secret(bytes: number): string {
    return randomBytes(bytes).toString('base64url');
  }
}
