import { holidayPlaces } from '../../core/rules/calendar/holidays/holiday-on.ts';
import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { paintFor } from '../output/paint.ts';
import { report } from '../output/report.ts';
import { renderTable } from '../output/table.ts';

/** Places with a table of public holidays; beyond their years nothing is guessed. */
export function places(io: CliIo, options: GlobalOptions): void {
  const known = holidayPlaces();
  report(io, options, { places: known }, () => {
    const rows = known.map(({ id, name, from, to }) => [id, name, `${from}–${to}`]);
    const table = renderTable(['PLACE', 'NAME', 'YEARS'], rows, paintFor(io), io.columns);
    const sources = [...new Set(known.map(({ source }) => source))].join('; ');
    return `${table}\nSource: ${sources}\n`;
  });
}
