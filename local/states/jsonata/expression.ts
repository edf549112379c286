import jsonata from 'jsonata';
import type { Json } from '../json.ts';
import { messageOf } from '../thrown.ts';
import { findUnsupported } from './check-expression.ts';
import { registerFunctions, runBinding, type EvaluationRun } from './functions.ts';

/** A compiled JSONata expression, kept with the definition it belongs to. */
export type Expression = { source: string; compiled: jsonata.Expression };

export type Bindings = Record<string, unknown>;

export type Evaluated =
  { kind: 'value'; value: Json } | { kind: 'undefined' } | { kind: 'failed'; message: string };

/** Bounds on one evaluation, so that an endless recursion fails instead of stopping the process. */
const guardrails = { timeout: 10_000, stack: 2_000, sequence: 1_000_000 };

/** The expression inside `{% %}`, or undefined when the text is a plain string. */
export function expressionSource(text: string): string | undefined {
  return text.startsWith('{%') && text.endsWith('%}') && text.length >= 4
    ? text.slice(2, -2).trim()
    : undefined;
}

/** Compiles the source of an expression, or says why Step Functions would not take it. */
export function compileExpression(source: string): Expression | { refused: string } {
  try {
    const compiled = jsonata(source, guardrails);
    const unsupported = findUnsupported(compiled.ast());
    if (unsupported !== undefined) return { refused: unsupported };
    registerFunctions(compiled);
    return { source, compiled };
  } catch (error) {
    // JSONata throws plain records with a message.
    return { refused: messageOf(error) };
  }
}

/** Evaluates with `bindings` as variables. What JSON cannot hold (a function, NaN) is a failure. */
export async function evaluateExpression(
  expression: Expression,
  bindings: Bindings,
  run: EvaluationRun,
): Promise<Evaluated> {
  try {
    const result: unknown = await expression.compiled.evaluate(undefined, { ...bindings, [runBinding]: run });
    const value = toJson(result);
    return value === undefined ? { kind: 'undefined' } : { kind: 'value', value };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) };
  }
}

/** JSONata marks its own sequences with extra properties on arrays; a copy leaves them behind. */
function toJson(value: unknown): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw notJson('a number that is not finite');
  }
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || '_jsonata_lambda' in value || '_jsonata_function' in value) {
    throw notJson('a function');
  }
  if (Array.isArray(value)) return value.map((item: unknown) => toJson(item) ?? null);
  const members = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
    const json = toJson(member);
    return json === undefined ? [] : [[key, json]];
  });
  // Unlike assignment, this keeps a member named __proto__ a plain member.
  return Object.fromEntries(members);
}

function notJson(what: string): Error {
  return Object.assign(new Error(`The result has ${what}, which JSON cannot hold`), {
    name: 'states.not-json',
  });
}
