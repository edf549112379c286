/** The world as the command line sees it, so that tests can give it another. */
export interface CliIo {
  /** Standard output, for results. */
  out: (text: string) => void;
  /** Standard error, for what went wrong and for progress. */
  err: (text: string) => void;
  env: Record<string, string | undefined>;
  /** Whether `out` is a terminal. */
  terminal: boolean;
  /** Width of the terminal in characters. */
  columns: number;
  /** Epoch milliseconds. */
  now: () => number;
  fetch: typeof fetch;
}

/** The real one. Ends quietly when the reader of a pipe has gone (`clause8 runs | head -1`). */
export function processIo(): CliIo {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    terminal: process.stdout.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : 120,
    now: () => Date.now(),
    fetch,
  };
}
