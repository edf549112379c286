import type { ProcessDefinition } from '../../core/rules/process-definition.ts';

/** A process as plain data; `checkedProcess` tells whether it is sound, where it is compiled. */
export function defineProcess(definition: ProcessDefinition): ProcessDefinition {
  return definition;
}
