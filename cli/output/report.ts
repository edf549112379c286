import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';

/** Prints a result: as JSON with `--json`, else as the text made for people. */
export function report(io: CliIo, options: GlobalOptions, value: unknown, text: () => string): void {
  io.out(options.json === true ? `${JSON.stringify(value, null, 2)}\n` : text());
}
