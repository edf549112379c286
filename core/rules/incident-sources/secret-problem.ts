import { SENDERS, type SenderKind } from './senders.ts';

/** The shortest that senders make; whoever can guess a secret can sign. */
const MIN_TEXT = 24;
const MAX_TEXT = 512;

/** What is wrong with a secret (or public key) that the other side made, in words for people; undefined when nothing is. */
export function secretProblem(kind: SenderKind, secret: string): string | undefined {
  const { scheme } = SENDERS[kind];
  if (scheme === 'standard-v1')
    return isKey(secret, 'whsec_', 24, 64)
      ? undefined
      : 'Paste the whole secret: it begins with whsec_ and is followed by letters, digits and signs.';
  if (scheme === 'standard-v1a')
    return isKey(secret, 'whpk_', 32, 32)
      ? undefined
      : 'Paste the whole public key: it begins with whpk_ and is followed by 44 letters, digits and signs.';
  return secret.length >= MIN_TEXT && secret.length <= MAX_TEXT && /^[\x21-\x7e]+$/.test(secret)
    ? undefined
    : `Paste the whole secret: at least ${MIN_TEXT} characters, without spaces.`;
}

function isKey(text: string, prefix: string, least: number, most: number): boolean {
  const encoded = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  const bytes = Buffer.from(encoded, 'base64');
  return bytes.toString('base64') === encoded && bytes.length >= least && bytes.length <= most;
}
