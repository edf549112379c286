import { parseArgs } from 'node:util';
import { processIo } from '../cli/cli-io.ts';
import { runDemo } from '../cli/demo/run-demo.ts';
import { isFailure } from '../cli/failure.ts';

/** Plays a whole breach by itself: `npm run demo`, `npm run demo -- --data DIR --port PORT`. */
const usage = 'Usage: npm run demo -- [--data DIR] [--port PORT]\n';
const io = processIo();
try {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string', default: '0' } },
  });
  await runDemo(io, {
    port: Number(values.port),
    ...(values.data === undefined ? {} : { data: values.data }),
  });
} catch (error) {
  io.err(
    isFailure(error)
      ? `${error.message}\n`
      : error instanceof TypeError
        ? `${error.message}\n${usage}`
        : `${String(error)}\n`,
  );
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
