import type { ProcessDefinition } from './process-definition.ts';

/** The definitions of this deployment, by process id. */
export interface Catalogue {
  process(id: string): ProcessDefinition | undefined;
  all(): ProcessDefinition[];
}
