import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Connections are kept: most of a call's time would be the handshake. */
const agents = {
  http: new HttpAgent({ keepAlive: true, maxSockets: 50 }),
  https: new HttpsAgent({ keepAlive: true, maxSockets: 50 }),
};

/** Posts to the root of an address; rejects when there is no answer within so long. */
export function post(
  address: URL,
  headers: Record<string, string>,
  body: string,
  patienceMs: number,
): Promise<{ status: number; text: string }> {
  const secure = address.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const options = {
      method: 'POST',
      host: address.hostname,
      port: address.port === '' ? undefined : Number(address.port),
      path: '/',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      signal: AbortSignal.timeout(patienceMs),
    };
    const answered = (response: IncomingMessage): void => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    };
    const call = secure
      ? httpsRequest({ ...options, agent: agents.https }, answered)
      : httpRequest({ ...options, agent: agents.http }, answered);
    call.on('error', reject);
    call.end(body);
  });
}
