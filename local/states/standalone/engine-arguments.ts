import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { messageOf } from '../thrown.ts';

export type EngineArguments = { port: number; lambdaEndpoint: string; dataDir: string };

export const usage = 'npm run engine -- --port PORT --lambda-endpoint URL [--data DIR]';

const Values = z.strictObject({
  port: z.coerce.number('--port is not a number').int().min(0).max(65_535, '--port is not a port'),
  'lambda-endpoint': z.url({ protocol: /^https?$/, error: '--lambda-endpoint is not an http(s) URL' }),
  data: z.string().min(1, '--data is empty').optional(),
});

/** Reads the command line, or says in one sentence what is wrong with it. */
export function readArguments(
  args: string[],
  environment: { XDG_DATA_HOME?: string | undefined },
): EngineArguments | { problem: string } {
  try {
    const options = {
      port: { type: 'string' },
      'lambda-endpoint': { type: 'string' },
      data: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args, options });
    if (values.port === undefined) return { problem: '--port is needed' };
    if (values['lambda-endpoint'] === undefined) return { problem: '--lambda-endpoint is needed' };
    const parsed = Values.safeParse(values);
    if (!parsed.success) return { problem: parsed.error.issues[0]?.message ?? 'the arguments are not valid' };
    const home = environment.XDG_DATA_HOME ?? join(homedir(), '.local', 'share');
    return {
      port: parsed.data.port,
      lambdaEndpoint: parsed.data['lambda-endpoint'],
      dataDir: parsed.data.data ?? join(home, 'clause8', 'engine'),
    };
  } catch (error) {
    // parseArgs throws a sentence for unknown options and missing values.
    return { problem: messageOf(error) };
  }
}
