import { CodedError } from '../../core/rules/coded-error.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { checkDefinition } from './check-definition.ts';
import type { KnownNames } from './check/fault.ts';
import { KNOWN_NAMES } from './known-names.ts';

/**
 * A checked process. Throws `definition.invalid` with one line per fault, each naming its step and the way out.
 */
export function defineProcess(
  definition: ProcessDefinition,
  known: KnownNames = KNOWN_NAMES,
): ProcessDefinition {
  const faults = checkDefinition(definition, known);
  if (faults.length === 0) return definition;
  const lines = faults.map((found) => `  ${found.step || '(process)'}: ${found.message} [${found.code}]`);
  throw new CodedError(
    'definition.invalid',
    `Process "${definition.id}" cannot be compiled:\n${lines.join('\n')}`,
  );
}
