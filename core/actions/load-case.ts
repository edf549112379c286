import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { CodedError } from '../rules/coded-error.ts';

/** A run with everything around it. Throws `run.unknown`: whoever asks was told of the run by ourselves. */
export async function loadCase(ports: Pick<Ports, 'store'>, runId: string): Promise<Case> {
  const found = await ports.store.case(runId);
  if (found === undefined) throw new CodedError('run.unknown', `no run ${runId}`);
  return found;
}
