import { CommanderError } from 'commander';
import type { CliIo } from './cli-io.ts';
import { isFailure } from './failure.ts';
import { createProgram } from './program.ts';

/**
 * Runs one command line (`args` without node and script) and answers its exit status: 0, 1 when the request
 * failed, 2 when the command was not understood.
 */
export async function runCli(args: string[], io: CliIo, version: string): Promise<number> {
  try {
    await createProgram(io, version).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!isFailure(error)) throw error;
    if (args.includes('--json'))
      io.out(`${JSON.stringify({ error: error.message, ...error.detail }, null, 2)}\n`);
    else io.err(`${error.message}\n`);
    return error.exitCode;
  }
}
