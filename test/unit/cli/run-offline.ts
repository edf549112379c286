import type { CliIo } from '../../../cli/cli-io.ts';
import { runCli } from '../../../cli/run-cli.ts';

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs one command line in this process, without any network. */
export async function runOffline(...args: string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const io: CliIo = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: {},
    terminal: false,
    columns: 200,
    now: () => Date.parse('2026-05-22T12:00:00.000Z'),
    fetch: () => Promise.reject(new Error('a what-if asks no server')),
  };
  const code = await runCli(args, io, '1.2.3');
  return { code, out, err };
}
