import { createHash } from 'node:crypto';
import * as z from 'zod';
import { loadMachine } from '../definition/load-machine.ts';
import type { Machine } from '../definition/machine.ts';
import { parseJson } from '../json.ts';
import { keys } from '../store/keys.ts';
import type { Store, Write } from '../store/store.ts';

/** A state machine as it is stored. Times are epoch milliseconds. */
export const StateMachine = z.object({
  name: z.string(),
  arn: z.string(),
  roleArn: z.string(),
  status: z.enum(['ACTIVE', 'DELETING']),
  /** The hash under which the text of its current definition is kept. */
  definition: z.string(),
  revision: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type StateMachine = z.infer<typeof StateMachine>;

/** Definitions loaded and kept, expressions compiled. */
const maxLoaded = 500;

/**
 * The state machines. Definitions are stored by the hash of their text and never removed, so an execution
 * always finds the one it began with.
 */
export class Machines {
  readonly #store: Store;
  readonly #machines: Map<string, StateMachine>;
  readonly #loaded = new Map<string, Machine>();

  private constructor(store: Store, machines: Map<string, StateMachine>) {
    this.#store = store;
    this.#machines = machines;
  }

  static async open(store: Store): Promise<Machines> {
    const stored = await store.range(keys.stateMachines);
    const machines = stored.map(([, value]) => StateMachine.parse(parseJson(value)));
    return new Machines(store, new Map(machines.map((machine) => [machine.name, machine])));
  }

  get(name: string): StateMachine | undefined {
    return this.#machines.get(name);
  }

  /** In the order of their names. */
  all(): StateMachine[] {
    return [...this.#machines.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Stores a machine; with `text`, also the definition it names. */
  async put(machine: StateMachine, text?: string): Promise<void> {
    const writes: Write[] = [
      { type: 'put', key: keys.stateMachine(machine.name), value: JSON.stringify(machine) },
    ];
    if (text !== undefined)
      writes.push({ type: 'put', key: keys.definition(machine.definition), value: text });
    this.#machines.set(machine.name, machine);
    await this.#store.commit(writes);
  }

  async remove(name: string): Promise<void> {
    this.#machines.delete(name);
    await this.#store.commit([{ type: 'del', key: keys.stateMachine(name) }]);
  }

  async text(hash: string): Promise<string> {
    const text = await this.#store.get(keys.definition(hash));
    if (text === undefined) throw new Error(`The definition ${hash} is missing in the store`);
    return text;
  }

  /** The loaded definition of that hash. */
  async load(hash: string): Promise<Machine> {
    const known = this.#loaded.get(hash);
    if (known) return known;
    const machine = loadMachine(await this.text(hash));
    this.keep(hash, machine);
    return machine;
  }

  keep(hash: string, machine: Machine): void {
    this.#loaded.set(hash, machine);
    const [oldest] = this.#loaded.keys();
    if (this.#loaded.size > maxLoaded && oldest !== undefined) this.#loaded.delete(oldest);
  }
}

export function hashOf(definition: string): string {
  return createHash('sha256').update(definition).digest('hex');
}
