import type { z } from 'zod';
import { refuseField } from './invalid-definition.ts';

/** Fields of the JSONPath query language, and fields of parts of the language this engine leaves out. */
const reasons = new Map([
  ...['InputPath', 'OutputPath', 'Parameters', 'ResultSelector', 'ResultPath', 'Result', 'ItemsPath'].map(
    named,
  ),
  ...['SecondsPath', 'TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath', 'ErrorPath'].map(named),
  ...['CausePath', 'MaxConcurrencyPath', 'ToleratedFailureCountPath', 'ToleratedFailurePercentagePath'].map(
    named,
  ),
  ...['Variable', 'And', 'Or', 'Not'].map(named),
  ['ItemReader', 'is not supported: this engine reads map items from Items only'],
  ['ItemBatcher', 'is not supported: this engine gives each map item to an execution of its own'],
  ['ResultWriter', 'is not supported: this engine keeps map results in the state only'],
  ['Iterator', 'is not supported; use ItemProcessor'],
  ['Credentials', 'is not supported: this engine has no roles'],
]);

function named(field: string): [string, string] {
  return [field, 'belongs to JSONPath; this engine runs JSONata definitions only'];
}

/** Parses `value`; the first thing wrong becomes one sentence that names the state and the field. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  state: string | null,
  prefix = '',
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (!issue) return refuseField(state, prefix, 'is not valid');
  const path = pathOf(prefix, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const field = path === '' ? key : `${path}.${key}`;
    return refuseField(state, field, `${reasons.get(key) ?? 'is not known to this engine'}.`);
  }
  if (path === 'QueryLanguage') {
    return refuseField(state, path, 'must be JSONata: this engine runs JSONata definitions only.');
  }
  if (path.endsWith('ExecutionType'))
    return refuseField(state, path, 'must be STANDARD: this engine has no express runs.');
  return refuseField(state, path, `is not valid: ${sentence(issue.message)}.`);
}

/** `Choices[0].Condition` */
function pathOf(prefix: string, path: PropertyKey[]): string {
  const inner = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  return prefix === '' ? inner.replace(/^\./, '') : prefix + inner;
}

function sentence(message: string): string {
  return message.startsWith('Invalid input: ') ? message.slice('Invalid input: '.length) : message;
}
