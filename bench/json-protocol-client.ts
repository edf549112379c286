import { Agent, request } from 'node:http';

/** Calls an operation of Step Functions over the AWS JSON 1.0 protocol. Throws on any answer but 200. */
export type CallStepFunctions = (
  operation: string,
  body: Record<string, unknown>,
) => Promise<Record<string, unknown>>;

/**
 * A client that does no more than the protocol needs, so that what is measured is the engine and not the client
 * (the SDK spends about two milliseconds of processor time on the two calls of an approval).
 */
export function jsonProtocolClient(url: string): { call: CallStepFunctions; close: () => void } {
  const agent = new Agent({ keepAlive: true });
  const call: CallStepFunctions = (operation, body) =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `AWSStepFunctions.${operation}`,
      };
      const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(asRecord(JSON.parse(text)));
          else reject(new Error(`${operation}: ${answer.statusCode ?? 0} ${text}`));
        });
      });
      sent.on('error', reject);
      sent.end(JSON.stringify(body));
    });
  return {
    call,
    close: () => {
      agent.destroy();
    },
  };
}

function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new Error('The engine answered with no object');
  return Object.fromEntries(Object.entries(value));
}
