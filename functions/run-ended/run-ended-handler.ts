import * as z from 'zod';
import { endRun } from '../../core/actions/end-run.ts';
import { readExecutionName } from '../../core/rules/execution-name.ts';
import type { Ports } from '../../core/ports.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';
import { parseEvent } from '../runtime/parse-event.ts';

const StatusChange = z.object({
  source: z.literal('aws.states'),
  detail: z.object({
    name: z.string().min(1),
    status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED', 'PENDING_REDRIVE']),
    error: z.string().nullish(),
    cause: z.string().nullish(),
  }),
});

const RUN_STATUS = {
  SUCCEEDED: 'completed',
  FAILED: 'failed',
  TIMED_OUT: 'failed',
  ABORTED: 'stopped',
} as const;
const MAX_CAUSE = 1000;

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'> & { log: Log };

export function createRunEndedHandler(ports: Needs) {
  return (event: unknown) =>
    logged(ports.log, async () => {
      const { name, status, error, cause } = parseEvent(StatusChange, event).detail;
      const { runId, execution } = readExecutionName(name);
      if (status === 'RUNNING' || status === 'PENDING_REDRIVE') return { result: 'not-ended' as const };
      const why = [error, cause]
        .filter((part) => part)
        .join(': ')
        .slice(0, MAX_CAUSE);
      const ended = await endRun(ports, {
        ...{ runId, execution },
        status: RUN_STATUS[status],
        ...(why === '' ? {} : { cause: why }),
      });
      ports.log.info(LOG.runEnded, { runId, status, result: ended.result });
      return ended;
    });
}
