import { randomUUID } from 'node:crypto';
import { Decision } from '../client/answers.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { report } from '../output/report.ts';

export interface DecideOptions {
  outcome: string;
  reason?: string;
  onBehalfOf?: string;
  /** Hash of what was read before deciding, as `task show` prints it. */
  shown?: string;
  key?: string;
}

/** Gives one voice on an approval. */
export async function decide(
  io: CliIo,
  options: GlobalOptions,
  id: string,
  decision: DecideOptions,
): Promise<void> {
  const api = await connect(io, options);
  const { outcome, reason, onBehalfOf, shown } = decision;
  const answer = await api.call(`/api/v1/tasks/${encodeURIComponent(id)}/decision`, Decision, {
    method: 'POST',
    // What is undefined is left out of JSON.
    body: { outcome, reason, onBehalfOf, shownHash: shown },
    idempotencyKey: decision.key ?? randomUUID(),
  });
  report(io, options, answer, () =>
    answer.result === 'recorded'
      ? `Your voice (${outcome}) is recorded; the decision waits for the others.\n`
      : `Decided: ${answer.task?.outcome ?? outcome}.\n`,
  );
}
