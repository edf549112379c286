import type * as z from 'zod';
import { isFailure } from '../failure.ts';
import { parseJson, readText } from '../files/json-file.ts';
import { unusable } from './unusable.ts';

/** A file of facts, read and checked; every fault is named with its path in the file, and ends with status 2. */
export async function readFactsFile<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const value = await readJson(file);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw factsProblems(
    file,
    parsed.error.issues.flatMap((issue) => sayIssue(issue, value)),
  );
}

export interface FactsProblem {
  field: string;
  message: string;
}

/** The refusal of a file, a line for each fault. */
export function factsProblems(file: string, errors: FactsProblem[]): Error {
  const lines = errors.map(({ field, message }) => `  ${field === '' ? '(the file)' : field}: ${message}`);
  return unusable([`${file} cannot be used:`, ...lines].join('\n'), { errors });
}

async function readJson(file: string): Promise<unknown> {
  try {
    return parseJson(file, await readText(file));
  } catch (error) {
    throw isFailure(error) ? unusable(error.message) : error;
  }
}

function sayIssue(issue: z.core.$ZodIssue, value: unknown): FactsProblem[] {
  const field = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: field === '' ? key : `${field}.${key}`,
        message: 'is not known here. Correct its spelling, or take it out.',
      }));
    case 'invalid_value':
      return [{ field, message: oneOf(issue, valueAt(value, issue.path)) }];
    case 'invalid_type':
      return [
        {
          field,
          message:
            valueAt(value, issue.path) === undefined
              ? `is missing: ${typeWord(issue.expected)}.`
              : `must be ${typeWord(issue.expected)}.`,
        },
      ];
    case 'invalid_key':
      return issue.issues.map((inner) => ({
        field,
        message:
          inner.code === 'invalid_value'
            ? `is not known here. It must be ${listed(inner.values)}.`
            : `is not known here: ${inner.message}.`,
      }));
    case 'too_small':
      return [{ field, message: ownWords(issue, `must be at least ${issue.minimum}${unit(issue.origin)}`) }];
    case 'too_big':
      return [{ field, message: ownWords(issue, `must be at most ${issue.maximum}${unit(issue.origin)}`) }];
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_union':
    case 'not_multiple_of':
      return [{ field, message: sentence(issue.message) }];
  }
}

/** A schema's own words say more than ours about its bound. */
function ownWords({ message }: { message: string }, ours: string): string {
  return sentence(message.startsWith('Too ') ? ours : message);
}

function unit(origin: string): string {
  switch (origin) {
    case 'array':
    case 'set':
      return ' entries long';
    case 'string':
      return ' characters long';
    default:
      return '';
  }
}

function oneOf(issue: z.core.$ZodIssueInvalidValue, given: unknown): string {
  // A schema's own words say more than the list.
  if (!issue.message.startsWith('Invalid')) return issue.message;
  const must = `must be ${listed(issue.values)}`;
  return given === undefined ? `is missing: it ${must}.` : `is ${JSON.stringify(given)}, but ${must}.`;
}

function listed(values: readonly unknown[]): string {
  return `one of ${values.map(String).join(', ')}`;
}

function typeWord(expected: string): string {
  switch (expected) {
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list [ … ]';
    case 'int':
      return 'a whole number';
    case 'object':
    case 'record':
      return 'an object { … }';
    case 'string':
      return 'a text';
    default:
      return `a ${expected}`;
  }
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (Reflect.get(inner, key) as unknown) : undefined,
    value,
  );
}
