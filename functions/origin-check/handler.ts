import { createHash, timingSafeEqual } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { readEnv } from '../runtime/read-env.ts';
import { Env } from './env.ts';

/** The part of a simple-response authorizer's event that counts; header names come in lower case. */
const Event = z.object({ headers: z.record(z.string(), z.string()).default({}) });

let secret: Promise<string> | undefined;

/** Says whether a request came through CloudFront. The answer is cached per header value by the HTTP API. */
export async function handler(event: unknown): Promise<{ isAuthorized: boolean }> {
  const shown = Event.parse(event).headers['x-clause8-origin'];
  if (shown === undefined) return { isAuthorized: false };
  return { isAuthorized: isEqual(shown, await expected()) };
}

/** Read once per warm function; a failure is not kept. */
function expected(): Promise<string> {
  secret ??= readSecret().catch((error: unknown) => {
    secret = undefined;
    throw error;
  });
  return secret;
}

async function readSecret(): Promise<string> {
  const { ORIGIN_SECRET_ARN } = readEnv(Env);
  const answer = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId: ORIGIN_SECRET_ARN }),
  );
  return z.string().min(32).parse(answer.SecretString);
}

/** In constant time, whatever the lengths. */
function isEqual(shown: string, secretValue: string): boolean {
  return timingSafeEqual(digest(shown), digest(secretValue));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
