import * as z from 'zod';

type Matcher = (value: unknown) => boolean;
type Test = (event: unknown) => boolean;

const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Comparison = z.enum(['=', '<', '<=', '>', '>=']);

/** Turns a pattern into a test. Throws a sentence for a comparison it does not know. */
export function compilePattern(pattern: unknown): Test {
  const tests = Object.entries(z.record(z.string(), z.unknown()).parse(pattern)).map(([field, wanted]) =>
    field === '$or' ? anyOf(z.array(z.unknown()).parse(wanted)) : compileField(field, wanted),
  );
  return (event) => tests.every((test) => test(event));
}

function anyOf(patterns: unknown[]): Test {
  const tests = patterns.map(compilePattern);
  return (event) => tests.some((test) => test(event));
}

function compileField(field: string, wanted: unknown): Test {
  if (!Array.isArray(wanted)) {
    const inner = compilePattern(wanted);
    return (event) => {
      const value = valueAt(event, field);
      // Of a list of objects one must match.
      return Array.isArray(value) ? value.some(inner) : inner(value);
    };
  }
  const matchers = wanted.map(compileMatcher);
  return (event) => {
    const value = valueAt(event, field);
    // A list in the event matches when one of its items does.
    const candidates: unknown[] = Array.isArray(value) ? value : [value];
    return candidates.some((candidate) => matchers.some((matches) => matches(candidate)));
  };
}

function valueAt(event: unknown, field: string): unknown {
  if (typeof event !== 'object' || event === null || !Object.hasOwn(event, field)) return undefined;
  return Reflect.get(event, field);
}

function compileMatcher(wanted: unknown): Matcher {
  const scalar = Scalar.safeParse(wanted);
  if (scalar.success) return (value) => value === scalar.data;
  const [[comparison, argument] = ['', undefined]] = Object.entries(
    z.record(z.string(), z.unknown()).parse(wanted),
  );
  const compile = comparisons[comparison];
  if (!compile)
    throw new Error(`The embedded cloud does not know the comparison "${comparison}" in an event pattern.`);
  return compile(argument);
}

const comparisons: Record<string, (argument: unknown) => Matcher> = {
  exists: (argument) => (value) => (value !== undefined) === argument,
  prefix: (argument) => onText(z.string().parse(argument), (value, text) => value.startsWith(text)),
  suffix: (argument) => onText(z.string().parse(argument), (value, text) => value.endsWith(text)),
  'equals-ignore-case': (argument) =>
    onText(z.string().parse(argument), (value, text) => value.toLowerCase() === text.toLowerCase()),
  'anything-but': anythingBut,
  numeric: numeric,
};

function onText(text: string, holds: (value: string, text: string) => boolean): Matcher {
  return (value) => typeof value === 'string' && holds(value, text);
}

function anythingBut(argument: unknown): Matcher {
  const list: unknown[] = Array.isArray(argument) ? argument : [argument];
  const matchers = list.map(compileMatcher);
  return (value) => value !== undefined && !matchers.some((matches) => matches(value));
}

/** `[">", 0, "<=", 5]`: all hold. */
function numeric(argument: unknown): Matcher {
  const list = z.array(z.unknown()).parse(argument);
  const bounds: { comparison: z.infer<typeof Comparison>; bound: number }[] = [];
  for (let index = 0; index < list.length; index += 2) {
    bounds.push({ comparison: Comparison.parse(list[index]), bound: z.number().parse(list[index + 1]) });
  }
  return (value) =>
    typeof value === 'number' && bounds.every(({ comparison, bound }) => compare(value, comparison, bound));
}

function compare(value: number, comparison: z.infer<typeof Comparison>, bound: number): boolean {
  switch (comparison) {
    case '=':
      return value === bound;
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
  }
}
