import type { Ports } from '../ports.ts';
import type { OutboxWork } from '../rules/outbox-entry.ts';
import { returnRun } from './return-run.ts';
import { startProcess } from './start-process.ts';
import { SYSTEM } from './system-actor.ts';

export type RunOrder = Extract<OutboxWork, { kind: 'start-run' | 'return-run' }>;
export type DeliverOrderPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>;

/** Carries out an order about another run; undefined when it is done, otherwise why no retry will help. */
export async function deliverOrder(
  ports: DeliverOrderPorts,
  work: RunOrder,
): Promise<{ error: string; cause: string } | undefined> {
  if (work.kind === 'return-run') {
    await returnRun(ports, work);
    return undefined;
  }
  const { processId, organizationId, answers } = work.start;
  const request = { processId, organizationId, answers, actor: SYSTEM.relay, runId: work.started };
  const started = await startProcess(ports, request);
  switch (started.result) {
    case 'started':
    case 'exists':
      return undefined;
    case 'unknown-process':
      return { error: 'start.unknown-process', cause: `There is no process ${processId}.` };
    case 'invalid':
      return {
        error: 'start.invalid',
        cause: `${processId} cannot be started: ${started.problems.map(({ field, message }) => `${field}: ${message}`).join(' ')}`,
      };
  }
}
