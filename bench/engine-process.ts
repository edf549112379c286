import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createSystemClock } from '../local/clock.ts';
import { openEngine } from '../local/states/open-engine.ts';
import { createSystemRandom } from '../local/states/random.ts';
import { serveEngine } from '../local/states/serve-engine.ts';

/**
 * The engine of the benchmark in a process of its own, as it would be beside a client. Its one function hands
 * each task token to the parent process.
 */
const Payload = z.object({ run: z.string(), token: z.string() });

const dataDir = await mkdtemp(join(tmpdir(), 'clause8-bench-'));
const engine = await openEngine({
  dataDir,
  clock: createSystemClock(),
  random: createSystemRandom(),
  invokeLambda: (_name, payload) => {
    process.send?.(Payload.parse(payload));
    return Promise.resolve({ ok: true, payload: null });
  },
});
const server = await serveEngine(engine);
process.send?.({ url: server.url });

process.once('disconnect', () => {
  void server
    .close()
    .then(() => engine.close())
    .then(() => rm(dataDir, { recursive: true }));
});
