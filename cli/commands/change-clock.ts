import { ClockAnswer } from '../client/answers.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { clockAddress } from '../client/clock-address.ts';
import { report } from '../output/report.ts';
import { clockText } from './show-clock.ts';

/** Changes one clock; a refusal says what in the law, or in how the clock stands, is against it. */
export async function changeClock(
  io: CliIo,
  options: GlobalOptions,
  { path, body, ...place }: { runId: string; clockId: string; path: string; body: Record<string, string> },
): Promise<void> {
  const api = await connect(io, options);
  const answer = await api.call(`${clockAddress(place)}/${path}`, ClockAnswer, { method: 'POST', body });
  report(io, options, answer, () => clockText(io, answer.clock));
}
