import * as z from 'zod';
import { TemplateProblem } from './template-problem.ts';

/** What the functions need to look things up. */
export interface Lookups {
  ref: (stack: string, name: string) => unknown;
  attribute: (stack: string, id: string, name: string) => unknown;
  importValue: (name: unknown) => unknown;
  holds: (stack: string, condition: string) => boolean;
  mapped: (stack: string, map: string, first: string, second: string) => unknown;
  resolve: (stack: string, value: unknown) => unknown;
}

/** `known: false` when the key is no intrinsic, so the object is an ordinary one. */
export type IntrinsicFunctions = (
  stack: string,
  name: string,
  argument: unknown,
) => { known: true; value: unknown } | { known: false };

type Intrinsic = (lookups: Lookups, stack: string, argument: unknown) => unknown;

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const intrinsics: Record<string, Intrinsic> = {
  Ref: (lookups, stack, argument) => lookups.ref(stack, z.string().parse(argument)),
  Condition: (lookups, stack, argument) => lookups.holds(stack, z.string().parse(argument)),
  'Fn::GetAtt': getAttribute,
  'Fn::Join': join,
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::ImportValue': (lookups, stack, argument) => lookups.importValue(lookups.resolve(stack, argument)),
  'Fn::If': chooseByCondition,
  'Fn::Equals': equals,
  'Fn::Not': (lookups, stack, argument) => !truths(lookups, stack, argument).every(Boolean),
  'Fn::And': (lookups, stack, argument) => truths(lookups, stack, argument).every(Boolean),
  'Fn::Or': (lookups, stack, argument) => truths(lookups, stack, argument).some(Boolean),
  'Fn::FindInMap': findInMap,
  'Fn::Base64': (lookups, stack, argument) =>
    Buffer.from(text.parse(lookups.resolve(stack, argument)), 'utf8').toString('base64'),
  'Fn::ToJsonString': (lookups, stack, argument) => JSON.stringify(lookups.resolve(stack, argument)),
};

export function createFunctions(lookups: Lookups): IntrinsicFunctions {
  return (stack, name, argument) => {
    const intrinsic = intrinsics[name];
    if (intrinsic && (name !== 'Condition' || typeof argument === 'string')) {
      return { known: true, value: intrinsic(lookups, stack, argument) };
    }
    if (name.startsWith('Fn::'))
      throw new TemplateProblem(`${stack}: the embedded cloud does not know ${name}.`);
    return { known: false };
  };
}

function getAttribute(lookups: Lookups, stack: string, argument: unknown): unknown {
  const [id, name] = z
    .union([z.tuple([z.string(), z.unknown()]), z.string().transform(splitAtFirstDot)])
    .parse(argument);
  return lookups.attribute(stack, id, text.parse(lookups.resolve(stack, name)));
}

function splitAtFirstDot(dotted: string): [string, string] {
  const dot = dotted.indexOf('.');
  return [dotted.slice(0, dot), dotted.slice(dot + 1)];
}

function join(lookups: Lookups, stack: string, argument: unknown): string {
  const [separator, parts] = z.tuple([z.string(), z.unknown()]).parse(argument);
  return z.array(text).parse(lookups.resolve(stack, parts)).join(separator);
}

function substitute(lookups: Lookups, stack: string, argument: unknown): string {
  const [pattern, given] = z
    .union([z.tuple([z.string(), z.record(z.string(), z.unknown())]), z.string().transform(alone)])
    .parse(argument);
  return pattern.replace(/\$\{(!?)([^}]+)\}/g, (_all, escape: string, name: string) => {
    if (escape) return `\${${name}}`;
    return text.parse(valueOfName(lookups, stack, given, name.trim()));
  });
}

function alone(pattern: string): [string, Record<string, unknown>] {
  return [pattern, {}];
}

function valueOfName(lookups: Lookups, stack: string, given: Record<string, unknown>, name: string): unknown {
  if (name in given) return lookups.resolve(stack, given[name]);
  return name.includes('.') ? getAttribute(lookups, stack, name) : lookups.ref(stack, name);
}

function select(lookups: Lookups, stack: string, argument: unknown): unknown {
  const [index, list] = z.tuple([z.coerce.number(), z.unknown()]).parse(argument);
  const items = z.array(z.unknown()).parse(lookups.resolve(stack, list));
  if (index >= items.length)
    throw new TemplateProblem(`${stack}: Fn::Select asks for item ${index} of ${items.length}.`);
  return items[index];
}

function split(lookups: Lookups, stack: string, argument: unknown): string[] {
  const [separator, whole] = z.tuple([z.string(), z.unknown()]).parse(argument);
  return text.parse(lookups.resolve(stack, whole)).split(separator);
}

function chooseByCondition(lookups: Lookups, stack: string, argument: unknown): unknown {
  const [condition, then, otherwise] = z.tuple([z.string(), z.unknown(), z.unknown()]).parse(argument);
  return lookups.resolve(stack, lookups.holds(stack, condition) ? then : otherwise);
}

function equals(lookups: Lookups, stack: string, argument: unknown): boolean {
  const [left, right] = z.tuple([z.unknown(), z.unknown()]).parse(lookups.resolve(stack, argument));
  return String(left) === String(right);
}

function truths(lookups: Lookups, stack: string, argument: unknown): boolean[] {
  return z.array(z.boolean()).parse(lookups.resolve(stack, argument));
}

function findInMap(lookups: Lookups, stack: string, argument: unknown): unknown {
  const [map, first, second] = z.tuple([text, text, text]).parse(lookups.resolve(stack, argument));
  return lookups.mapped(stack, map, first, second);
}
