import { readFileSync } from 'node:fs';
import { processIo } from '../cli/cli-io.ts';
import { runCli } from '../cli/run-cli.ts';

/** The version stands in package.json, beside this folder. */
function version(): string {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return /"version": "([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

process.exitCode = await runCli(process.argv.slice(2), processIo(), version());
