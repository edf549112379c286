import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLambdaEndpoint } from '../../../local/states/standalone/lambda-endpoint.ts';

type Seen = { method: string | undefined; url: string | undefined; body: string };
type Answer = { status: number; headers?: Record<string, string>; body?: string };

let server: Server;
let endpoint: string;
let seen: Seen[];
let answer: Answer;

beforeEach(async () => {
  seen = [];
  answer = { status: 200, body: '{"fine":true}' };
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      seen.push({ method: request.method, url: request.url, body });
      response.writeHead(answer.status, answer.headers ?? {});
      response.end(answer.body ?? '');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The address of a listening TCP server is never a string or null.
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

describe('the Lambda Invoke API', () => {
  test.each([
    ['work', '/2015-03-31/functions/work/invocations'],
    ['work:live', '/2015-03-31/functions/work/invocations?Qualifier=live'],
    [
      'arn:aws:lambda:us-east-1:000000000000:function:work',
      '/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Awork/invocations',
    ],
    [
      'arn:aws:lambda:us-east-1:000000000000:function:work:$LATEST',
      '/2015-03-31/functions/arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Awork/invocations?Qualifier=%24LATEST',
    ],
  ])('%s is posted to %s', async (name, url) => {
    expect(await createLambdaEndpoint(`${endpoint}/`)(name, { n: 1 }, {})).toEqual({
      ok: true,
      payload: { fine: true },
    });
    expect(seen).toEqual([{ method: 'POST', url, body: '{"n":1}' }]);
  });

  test('no body is null', async () => {
    answer = { status: 200 };
    expect(await createLambdaEndpoint(endpoint)('work', {}, {})).toEqual({ ok: true, payload: null });
  });

  const functionError = { 'x-amz-function-error': 'Unhandled' };
  const thrown = '{"errorType":"Custom","errorMessage":"no"}';

  test.each<[string, Answer, string, string]>([
    ['an error with a type', { status: 200, headers: functionError, body: thrown }, 'Custom', thrown],
    ['an error without', { status: 200, headers: functionError, body: '{}' }, 'Lambda.Unknown', '{}'],
    ['throttling', { status: 429, body: 'slow down' }, 'Lambda.TooManyRequestsException', 'slow down'],
    ['a fault of the service', { status: 503, body: 'down' }, 'Lambda.ServiceException', 'down'],
    ['no such function', { status: 404, body: 'none' }, 'Lambda.ResourceNotFoundException', 'none'],
    [
      'a refusal',
      {
        status: 400,
        headers: { 'x-amzn-errortype': 'InvalidRequestContentException:http://x' },
        body: 'bad',
      },
      'Lambda.InvalidRequestContentException',
      'bad',
    ],
    [
      'an answer that is not JSON',
      { status: 200, body: '<html>' },
      'Lambda.Unknown',
      'The function answered with something that is not JSON',
    ],
  ])('%s', async (_name, given, error, cause) => {
    answer = given;
    expect(await createLambdaEndpoint(endpoint)('work', {}, {})).toEqual({ ok: false, error, cause });
  });

  test('nobody there', async () => {
    expect(await createLambdaEndpoint('http://127.0.0.1:1')('work', {}, {})).toMatchObject({
      ok: false,
      error: 'Lambda.Unknown',
    });
  });
});
