import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** A process that cannot be mistaken for a later one with the same number. */
export const ProcessIdentity = z.object({ pid: z.number().int().positive(), startTicks: z.string() });
export type ProcessIdentity = z.infer<typeof ProcessIdentity>;

/** Undefined when there is no such process (any more). Linux only. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets; fields count from behind the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const state = fields[0];
    const startTicks = fields[19];
    return startTicks === undefined || state === 'Z' ? undefined : { pid, startTicks };
  } catch {
    return undefined;
  }
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identifyProcess(identity.pid)?.startTicks === identity.startTicks;
}
