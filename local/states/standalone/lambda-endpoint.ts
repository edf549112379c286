import * as http from 'node:http';
import * as https from 'node:https';
import * as z from 'zod';
import type { InvokeLambda, LambdaAnswer } from '../engine-options.ts';
import { parseJson, type Json } from '../json.ts';
import { messageOf } from '../thrown.ts';

/** The longest a function can run on AWS, and a little for the way. */
const defaultTimeoutMs = 905_000;

const FunctionError = z.looseObject({ errorType: z.string().min(1) });

type Reply = { status: number; functionError: boolean; errorType: string | null; body: string };

/** Invokes functions through the Lambda Invoke API at `endpoint`. Errors are named as Step Functions names them. */
export function createLambdaEndpoint(endpoint: string): InvokeLambda {
  const { request, Agent } = endpoint.startsWith('https:') ? https : http;
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  return async (functionArn, payload, { timeoutMs = defaultTimeoutMs }) => {
    const { name, qualifier } = splitQualifier(functionArn);
    const query = qualifier === null ? '' : `?Qualifier=${encodeURIComponent(qualifier)}`;
    const path = `/2015-03-31/functions/${encodeURIComponent(name)}/invocations${query}`;
    const url = new URL(endpoint.replace(/\/+$/, '') + path);
    try {
      return answerOf(await post(url, { request, agent, timeoutMs }, payload));
    } catch (error) {
      return {
        ok: false,
        error: 'Lambda.Unknown',
        cause: messageOf(error),
      };
    }
  };
}

type Transport = { request: typeof http.request; agent: http.Agent; timeoutMs: number };

function post(url: URL, { request, agent, timeoutMs }: Transport, payload: Json): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-amz-invocation-type': 'RequestResponse' };
    const signal = AbortSignal.timeout(Math.min(timeoutMs, defaultTimeoutMs));
    const outgoing = request(url, { method: 'POST', agent, headers, signal }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.once('error', reject);
      incoming.once('end', () => {
        const errorType = incoming.headers['x-amzn-errortype'];
        resolve({
          status: incoming.statusCode ?? 0,
          functionError: incoming.headers['x-amz-function-error'] !== undefined,
          errorType: typeof errorType === 'string' ? (errorType.split(':')[0] ?? null) : null,
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    outgoing.once('error', reject);
    outgoing.end(JSON.stringify(payload));
  });
}

function answerOf({ status, functionError, errorType, body }: Reply): LambdaAnswer {
  if (status === 429) return failed('Lambda.TooManyRequestsException', body);
  if (status >= 500) return failed('Lambda.ServiceException', body);
  if (status === 404) return failed('Lambda.ResourceNotFoundException', body);
  if (status < 200 || status > 299) return failed(`Lambda.${errorType ?? 'Unknown'}`, body);
  const payload = body === '' ? null : parseJson(body);
  if (functionError) {
    const parsed = FunctionError.safeParse(payload);
    return failed(parsed.success ? parsed.data.errorType : 'Lambda.Unknown', body);
  }
  if (payload === undefined)
    return failed('Lambda.Unknown', 'The function answered with something that is not JSON');
  return { ok: true, payload };
}

function failed(error: string, cause: string): LambdaAnswer {
  return { ok: false, error, cause };
}

/** `name:qualifier`, or an ARN with an eighth part. */
function splitQualifier(functionArn: string): { name: string; qualifier: string | null } {
  const parts = functionArn.split(':');
  const nameParts = parts[0] === 'arn' ? 7 : 1;
  if (parts.length <= nameParts) return { name: functionArn, qualifier: null };
  return { name: parts.slice(0, nameParts).join(':'), qualifier: parts.slice(nameParts).join(':') };
}
