import { createSystemClock } from '../../clock.ts';
import { openEngine } from '../open-engine.ts';
import { createSystemRandom } from '../random.ts';
import { serveEngine } from '../serve-engine.ts';
import { DataFolderRefused } from '../store/data-folder.ts';
import { codeOf } from '../thrown.ts';
import type { EngineArguments } from './engine-arguments.ts';
import { createLambdaEndpoint } from './lambda-endpoint.ts';

export type RunningEngine = { url: string; close(): Promise<void> };

/** Opens and serves an engine, or says in one sentence why it cannot. */
export async function runEngine(
  { port, lambdaEndpoint, dataDir }: EngineArguments,
  onFault: (where: string, error: unknown) => void,
): Promise<RunningEngine | { problem: string }> {
  try {
    const engine = await openEngine({
      dataDir,
      clock: createSystemClock(),
      random: createSystemRandom(),
      invokeLambda: createLambdaEndpoint(lambdaEndpoint),
      onFault,
    });
    try {
      const server = await serveEngine(engine, { port });
      return {
        url: server.url,
        async close() {
          await server.close();
          await engine.close();
        },
      };
    } catch (error) {
      await engine.close();
      throw error;
    }
  } catch (error) {
    return { problem: problemOf(error, port) };
  }
}

function problemOf(error: unknown, port: number): string {
  if (error instanceof DataFolderRefused) return error.message;
  const code = codeOf(error);
  if (code === 'EADDRINUSE') return `The port ${port} is in use; choose another with --port.`;
  if (code === 'EACCES') return `The port ${port} may not be used by this user; choose another with --port.`;
  throw error;
}
