import * as z from 'zod';
import { Incident } from '../rules/breach/incident.ts';

const SHAPES: Partial<Record<string, z.ZodType<Record<string, unknown>>>> = {
  'breach-notification': z.looseObject({ incident: Incident }),
};

export type RunData = { ok: true; data: Record<string, unknown> } | { ok: false; problems: string[] };

/** What a run of a process is started with, checked; a process without a shape of its own takes any object. */
export function parseRunData(processId: string, data: Record<string, unknown>): RunData {
  const parsed = SHAPES[processId]?.safeParse(data);
  if (parsed === undefined) return { ok: true, data };
  if (parsed.success) return { ok: true, data: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  };
}
