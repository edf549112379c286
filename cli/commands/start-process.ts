import { randomUUID } from 'node:crypto';
import { RunStarted } from '../client/answers.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import { readJsonObject } from '../files/json-file.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';

/** Starts a run with the answers in a file. */
export async function startProcess(
  io: CliIo,
  options: GlobalOptions,
  processId: string,
  start: { answers: string; organization?: string; key?: string },
): Promise<void> {
  const answers = await readJsonObject(start.answers);
  const api = await connect(io, options);
  const started = await api.call('/api/v1/runs', RunStarted, {
    method: 'POST',
    body: { processId, answers, organizationId: start.organization },
    idempotencyKey: start.key ?? randomUUID(),
  });
  report(io, options, started, () => `Started ${processId}: run ${started.runId}.\n`);
}
