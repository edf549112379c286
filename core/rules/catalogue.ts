import type { ProcessDefinition } from './process-definition.ts';
import type { ProcessTitles } from './process-titles.ts';

/** The definitions of this deployment, by process id. */
export interface Catalogue {
  process(id: string): ProcessDefinition | undefined;
  all(): ProcessDefinition[];
  /** Their titles in other languages; absent where nobody is written to. */
  titles?(id: string): ProcessTitles | undefined;
}
