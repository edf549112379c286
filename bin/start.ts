import { runStart } from '../local/run-start.ts';

process.exitCode = await runStart(process.argv.slice(2));
