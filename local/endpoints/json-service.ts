import type { Meters } from '../meters.ts';
import type { Service, ServiceRequest } from './endpoint-server.ts';
import { ServiceError } from './service-error.ts';

export type Operations = Record<string, (input: unknown) => unknown>;

/** A service that speaks AWS JSON 1.1: the operation is in `X-Amz-Target`, input and output are JSON. */
export function createJsonService(
  name: string,
  targetPrefix: string,
  operations: Operations,
  meters: Meters,
): Service {
  const targetOf = (headers: ServiceRequest['headers']): string =>
    [headers['x-amz-target'] ?? ''].flat().join();
  return {
    name,
    takes: ({ headers }) => targetOf(headers).startsWith(`${targetPrefix}.`),
    async answer({ headers, body }) {
      const operation = targetOf(headers).slice(targetPrefix.length + 1);
      const run = operations[operation];
      if (!run)
        throw new ServiceError(
          400,
          'UnknownOperationException',
          `The embedded cloud does not offer ${name} ${operation}.`,
        );
      meters.requested(`${name}.${operation}`);
      return json(200, await run(JSON.parse(body.toString('utf8') || '{}')));
    },
    failure: (error) => json(error.status, { __type: error.name, message: error.message }),
  };
}

function json(
  status: number,
  body: unknown,
): { status: number; headers: Record<string, string>; body: string } {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body) };
}
