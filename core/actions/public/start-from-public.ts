import type { Ports } from '../../ports.ts';
import { hashOf } from '../../rules/canonical.ts';
import type { FormProblem } from '../../rules/form.ts';
import { startProcess } from '../start-process.ts';

export type StartFromPublicResult =
  | { result: 'started'; runId: string }
  | { result: 'invalid'; problems: FormProblem[] }
  /** This installation does not run that process. */
  | { result: 'unknown-process' };

/**
 * Somebody without an account starts a process that is for the public. The same form sent twice starts one run: its id
 * is made from the form's nonce.
 */
export async function startFromPublic(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>,
  request: {
    processId: 'data-subject-request' | 'complaint';
    organizationId: string;
    answers: Record<string, unknown>;
    nonce: string;
  },
): Promise<StartFromPublicResult> {
  const { processId, organizationId, answers, nonce } = request;
  const runId = `run-${hashOf([processId, nonce]).slice(0, 32)}`;
  const actor = { kind: 'public', organizationId } as const;
  const started = await startProcess(ports, { processId, organizationId, answers, actor, runId });
  return started.result === 'exists' ? { result: 'started', runId } : started;
}
