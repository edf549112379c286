import { ClockDetail, type ClockLine } from '../client/answers.ts';
import { clockAddress } from '../client/clock-address.ts';
import { connect } from '../client/connect.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { latestCell, targetCell } from '../output/clock-cells.ts';
import { paintFor } from '../output/paint.ts';
import { report } from '../output/report.ts';
import { renderPairs, type Cell } from '../output/table.ts';

/** One clock: both times, the way there, and what may be done to it. */
export async function showClock(
  io: CliIo,
  options: GlobalOptions,
  place: { runId: string; clockId: string },
): Promise<void> {
  const api = await connect(io, options);
  const detail = await api.call(clockAddress(place), ClockDetail);
  report(io, options, detail, () => {
    const offers = detail.offers.map(
      ({ act, whyNot }) => `  ${act === 'meet' ? 'met' : act}${whyNot === undefined ? '' : `: ${whyNot}`}\n`,
    );
    const may = offers.length === 0 ? '' : `\nWhat can be changed\n${offers.join('')}`;
    return clockText(io, detail.clock) + may;
  });
}

export function clockText(io: CliIo, clock: ClockLine): string {
  const { due } = clock;
  const steps = due.evaluable
    ? due.derivation.map(({ rule, value, citation }) => `  ${rule}: ${value} (${citation})\n`)
    : [];
  const way = steps.length === 0 ? '' : `\nHow this was computed\n${steps.join('')}`;
  return (
    renderPairs(
      [
        ['clock', clock.id],
        ['what for', clock.label],
        ['status', clock.status],
        ['working target', textOf(targetCell(clock, io.now()))],
        ['latest by law', textOf(latestCell(clock))],
      ],
      paintFor(io),
    ) + way
  );
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
