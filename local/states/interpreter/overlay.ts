import type { Part } from './changes.ts';

/** Changes on top of a map that stays as it is; null marks what is gone. */
export class Overlay<Value> {
  readonly changes: Part<Value> = new Map();
  readonly #base: ReadonlyMap<string, Value>;

  constructor(base: ReadonlyMap<string, Value>) {
    this.#base = base;
  }

  get(key: string): Value | undefined {
    const changed = this.changes.get(key);
    return changed === undefined ? this.#base.get(key) : (changed ?? undefined);
  }

  set(key: string, value: Value): void {
    this.changes.set(key, value);
  }

  delete(key: string): void {
    if (this.#base.has(key)) this.changes.set(key, null);
    else this.changes.delete(key);
  }

  keys(): string[] {
    const keys = [...this.#base.keys()].filter((key) => this.changes.get(key) !== null);
    for (const [key, value] of this.changes) if (value !== null && !this.#base.has(key)) keys.push(key);
    return keys;
  }
}
