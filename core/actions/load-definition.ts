import type { Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';

/** The definition a run began with and finishes on. Throws `definition.missing`: a run is never without one. */
export async function loadDefinition(ports: Pick<Ports, 'store'>, run: Run): Promise<ProcessDefinition> {
  const definition = await ports.store.definition(run.definitionHash);
  if (definition === undefined) throw new CodedError('definition.missing', `run ${run.id} has no definition`);
  return definition;
}
