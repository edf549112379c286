import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mockClient } from 'aws-sdk-client-mock';
import { handler } from '../../../functions/origin-check/handler.ts';

const SECRET = 'a'.repeat(64);
const secrets = mockClient(SecretsManagerClient);

beforeAll(() => {
  process.env.ORIGIN_SECRET_ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:origin';
  process.env.AWS_REGION = 'eu-central-1';
});
afterAll(() => {
  delete process.env.ORIGIN_SECRET_ARN;
  secrets.restore();
});

test('a failed read of the secret is an error once, not for ever; the secret is then read once', async () => {
  secrets.on(GetSecretValueCommand).rejectsOnce(new Error('throttled')).resolves({ SecretString: SECRET });
  const request = { headers: { 'x-clause8-origin': SECRET } };
  await expect(handler(request)).rejects.toThrow('throttled');
  expect(await handler(request)).toEqual({ isAuthorized: true });
  expect(await handler(request)).toEqual({ isAuthorized: true });
  expect(secrets.commandCalls(GetSecretValueCommand)).toHaveLength(2);
});

test.each([
  ['another value', { headers: { 'x-clause8-origin': 'b'.repeat(64) } }],
  ['a shorter value', { headers: { 'x-clause8-origin': 'a' } }],
  ['an empty value', { headers: { 'x-clause8-origin': '' } }],
  ['no header', { headers: { host: 'x' } }],
  ['no headers', {}],
])('%s is not the way through CloudFront', async (_what, request) => {
  expect(await handler(request)).toEqual({ isAuthorized: false });
});
