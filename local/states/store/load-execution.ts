import * as z from 'zod';
import { Frame, Head, Variables, type Execution } from '../interpreter/execution.ts';
import { Json, parseJson } from '../json.ts';
import { keys } from './keys.ts';
import type { Store } from './store.ts';

const Items = z.array(Json);

/** Reads an execution with all its parts; undefined when there is none of that key. */
export async function loadExecution(store: Store, key: string): Promise<Execution | undefined> {
  // Most keys asked for are new names.
  if (!store.has(keys.head(key))) return undefined;
  const prefix = keys.execution(key);
  const parts = await store.range(prefix);
  let head: Head | undefined;
  const execution = {
    input: '{}',
    frames: new Map<string, Frame>(),
    variables: new Map<string, Variables>(),
    items: new Map<string, Json[]>(),
    results: new Map<string, Json>(),
  };
  for (const [name, value] of parts) {
    const kind = name.charAt(prefix.length);
    const id = name.slice(prefix.length + 1);
    if (kind === 'h') head = Head.parse(parseJson(value));
    if (kind === 'i') execution.input = value;
    if (kind === 'f') execution.frames.set(id, Frame.parse(parseJson(value)));
    if (kind === 'v') execution.variables.set(id, Variables.parse(parseJson(value)));
    if (kind === 'm') execution.items.set(id, Items.parse(parseJson(value)));
    if (kind === 'r') execution.results.set(id, Json.parse(parseJson(value)));
  }
  return head && { head, ...execution };
}

export async function loadHead(store: Store, key: string): Promise<Head | undefined> {
  const text = await store.get(keys.head(key));
  return text === undefined ? undefined : Head.parse(parseJson(text));
}
