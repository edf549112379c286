import { CodedError } from '../../core/rules/coded-error.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { checkDefinition } from './check-definition.ts';
import type { KnownNames } from './check/fault.ts';
import { KNOWN_NAMES } from './known-names.ts';

/**
 * A process that may be compiled. Throws `definition.invalid` with one line per fault, each naming its step and the way
 * out; `form.unsupported` for a form that cannot be asked. Called where processes are compiled, before anything is
 * deployed: at run time their checks would be dead weight.
 */
export function checkedProcess(
  definition: ProcessDefinition,
  known: KnownNames = KNOWN_NAMES,
): ProcessDefinition {
  const faults = checkDefinition(definition, known);
  JSON.stringify(definition); // Looks at every form, see form().
  if (faults.length === 0) return definition;
  const lines = faults.map((found) => `  ${found.step || '(process)'}: ${found.message} [${found.code}]`);
  throw new CodedError(
    'definition.invalid',
    `Process "${definition.id}" cannot be compiled:\n${lines.join('\n')}`,
  );
}
