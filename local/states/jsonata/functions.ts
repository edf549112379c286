import { createHash } from 'node:crypto';
import jsonata from 'jsonata';
import { parseJson, type Json } from '../json.ts';
import { createSeededRandom, type Random } from '../random.ts';

/** What an evaluation takes from outside: the time it is at (epoch ms) and randomness. */
export type EvaluationRun = { now: number; random: Random };

/** The name under which a run is bound; no JSONata variable can be spelled with a blank. */
export const runBinding = 'clause8 run';

const hashAlgorithms = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];
const maxRangeItems = 1000;

type BuiltIn = { implementation: (this: unknown, ...args: unknown[]) => unknown };

const toMillis = await builtIn('$toMillis');
const fromMillis = await builtIn('$fromMillis');

/**
 * Adds what AWS adds to JSONata (https://docs.aws.amazon.com/step-functions/latest/dg/transforming-data.html)
 * and makes the functions that read the clock read the run's time.
 */
export function registerFunctions(expression: jsonata.Expression): void {
  expression.registerFunction('partition', (array: Json[], size: number) => partition(array, size), '<an:a>');
  expression.registerFunction('range', range, '<nnn:a>');
  expression.registerFunction('hash', hash, '<ss?:s>');
  expression.registerFunction('parse', parse, '<s:x>');
  expression.registerFunction(
    'random',
    function (seed?: number) {
      return seed === undefined ? runOf(this).random.fraction() : createSeededRandom(seed).fraction();
    },
    '<n?:n>',
  );
  expression.registerFunction(
    'uuid',
    function () {
      return runOf(this).random.uuid();
    },
    '<:s>',
  );
  expression.registerFunction(
    'millis',
    function () {
      return runOf(this).now;
    },
    '<:n>',
  );
  expression.registerFunction(
    'now',
    function (picture?: string, timezone?: string) {
      return fromMillis.implementation.call(this, runOf(this).now, picture, timezone);
    },
    '<s?s?:s>',
  );
  expression.registerFunction(
    'toMillis',
    function (timestamp?: string, picture?: string) {
      // A picture without a date takes the missing parts from the evaluation's time.
      const environment = { timestamp: new Date(runOf(this).now) };
      return toMillis.implementation.call({ ...this, environment }, timestamp, picture);
    },
    '<s-s?:n>',
  );
}

async function builtIn(name: string): Promise<BuiltIn> {
  // JSONata hands out its own function records; they have no public type.
  return (await jsonata(name).evaluate(undefined)) as BuiltIn;
}

function runOf(focus: jsonata.Focus): EvaluationRun {
  // Bound by evaluate-expression; the environment's lookup is untyped.
  return focus.environment.lookup(runBinding) as EvaluationRun;
}

function partition(array: Json[], size: number): Json[][] {
  if (!Number.isInteger(size) || size < 1) throw failure('$partition needs a whole chunk size above 0');
  return Array.from({ length: Math.ceil(array.length / size) }, (_, at) =>
    array.slice(at * size, (at + 1) * size),
  );
}

function range(first: number, last: number, step: number): number[] {
  if (![first, last, step].every(Number.isInteger) || step === 0) {
    throw failure('$range needs whole numbers and a step other than 0');
  }
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > maxRangeItems) throw failure(`$range gives at most ${maxRangeItems} items`);
  return Array.from({ length }, (_, at) => first + at * step);
}

function hash(text: string, algorithm = 'SHA-256'): string {
  if (!hashAlgorithms.includes(algorithm)) throw failure(`$hash knows ${hashAlgorithms.join(', ')}`);
  return createHash(algorithm.replace('-', '').toLowerCase()).update(text, 'utf8').digest('hex');
}

function parse(text: string): Json {
  const value = parseJson(text);
  if (value === undefined) throw failure('$parse was given a string that is not JSON');
  return value;
}

function failure(message: string): Error {
  return Object.assign(new Error(message), { name: 'states.function-failed' });
}
