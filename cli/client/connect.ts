import type { CliIo } from '../cli-io.ts';
import type { GlobalOptions } from '../global-options.ts';
import { createApiClient, type ApiClient } from './api-client.ts';
import { baseUrl } from './send-request.ts';

/** The API as the person of `--as`, or as whom `CLAUSE8_TOKEN` says. */
export async function connect(io: CliIo, options: GlobalOptions): Promise<ApiClient> {
  const base = baseUrl(options.url, io.env);
  return createApiClient({ base, token: await tokenFor(io, options, base), fetch: io.fetch });
}

async function tokenFor(io: CliIo, options: GlobalOptions, base: URL): Promise<string | undefined> {
  if (options.as === undefined) return io.env.CLAUSE8_TOKEN;
  const { signIn } = await import('./sign-in.ts');
  return signIn(base, options.as);
}
