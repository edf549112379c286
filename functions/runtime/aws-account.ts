import type { Account } from '../../adapters/aws/signed-call.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { defaultProvider } from './environment-credentials.ts';

/**
 * Where a service is called, and as whom: from the environment, as the SDK reads it. `variable` leads the calls
 * elsewhere (`AWS_ENDPOINT_URL_DYNAMODB`). Throws `env.invalid` without a region, and `credentials.missing`.
 */
export function accountOf(service: string, variable: string): Account {
  const credentialsOf = defaultProvider();
  return async () => {
    const { AWS_REGION: region = '', AWS_ENDPOINT_URL: everywhere } = process.env;
    if (region === '') throw new CodedError('env.invalid', 'AWS_REGION is missing');
    const address = process.env[variable] ?? everywhere ?? `https://${service}.${region}.amazonaws.com`;
    return { address, region, credentials: await credentialsOf() };
  };
}
