import { readFurnishedCity } from './city/city.ts';
import type { Cloud } from './cloud.ts';
import { StartProblem } from './start-problem.ts';
import { readStartArguments, usage, type StartArguments } from './start-arguments.ts';
import { startScreen } from './start-screen.ts';

/** `npm start`: runs until it is told to end. Answers the exit code: 0 ended, 1 could not start, 2 wrong call. */
export async function runStart(args: string[]): Promise<number> {
  const read = readStartArguments(args, process.env);
  switch (read.kind) {
    case 'help':
      process.stdout.write(usage);
      return 0;
    case 'wrong':
      process.stderr.write(`${read.problem}\n\n${usage}`);
      return 2;
    case 'start':
      return start(read.given);
  }
}

async function start(given: StartArguments): Promise<number> {
  const startedAt = performance.now();
  const ended = endSignal();
  // A function that lets go of a promise ends its own sandbox on AWS; here it must not end everybody else's work.
  process.on('unhandledRejection', (reason) => {
    complain(
      `A function left a failure to nobody: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`,
    );
  });
  let cloud: Cloud;
  try {
    progress('Starting clause8');
    // Loaded late, so that the first line is there at once.
    const { startCloud } = await import('./cloud.ts');
    const seed = await readFurnishedCity();
    cloud = await startCloud({ ...given, seed, onProgress: progress, onTrouble: complain });
  } catch (error) {
    const expected =
      error instanceof StartProblem ||
      (error instanceof Error && error.name === 'states.data-folder-refused');
    complain(
      expected
        ? error.message
        : `clause8 could not start. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
    return 1;
  }
  process.stdout.write(startScreen(cloud, given, performance.now() - startedAt));
  await ended;
  process.stdout.write('Ending; what runs goes on at the next start.\n');
  await cloud.close();
  return 0;
}

function progress(step: string): void {
  process.stdout.write(`  ${step} …\n`);
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** What starts us passes Ctrl-C on, so that it can come twice at once; a person needs longer for a second one. */
const echoMilliseconds = 500;

/** Resolves at the first Ctrl-C or SIGTERM; a second one does not wait for the end. */
function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const hear = (): void => {
      firstAt ??= performance.now();
      if (performance.now() - firstAt > echoMilliseconds) process.exit(130);
      resolve();
    };
    process.on('SIGINT', hear);
    process.on('SIGTERM', hear);
  });
}
