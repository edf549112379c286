import * as z from 'zod';

/** A JSON value; payloads, variables and arguments are all of this type. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const Json: z.ZodType<Json> = z.json();

/** A JSON object, as opposed to an array, a scalar or null. */
export function isJsonObject(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses JSON text; undefined when it is not JSON (no JSON text parses to undefined). */
export function parseJson(text: string): Json | undefined {
  try {
    // JSON.parse is typed `any`; what it returns is by definition JSON.
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
