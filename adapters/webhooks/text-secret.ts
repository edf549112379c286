import { CodedError } from '../../core/rules/coded-error.ts';

/** Whoever can guess a secret can sign: the shortest that senders make themselves have 24 characters. */
export const MIN_TEXT_SECRET = 24;

/**
 * The bytes of a secret that is used as text. Throws `webhook.bad-secret` for one that is empty or short: with an empty
 * key everybody could sign.
 */
export function textSecret(secret: string): Buffer {
  if (secret.trim().length < MIN_TEXT_SECRET)
    throw new CodedError('webhook.bad-secret', `a secret has at least ${MIN_TEXT_SECRET} characters`);
  return Buffer.from(secret, 'utf8');
}
