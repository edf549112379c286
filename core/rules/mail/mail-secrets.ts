import { createHash } from 'node:crypto';

/** RFC 4648 base 32 in small letters: local parts of addresses may lose their capitals on the way. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const ID_LENGTH = 16;
/** 26 digits of base 32: 130 bits, which cannot be guessed. */
const SECRET_LENGTH = 26;
const TOKEN = new RegExp(`^[a-z2-7]{${ID_LENGTH + SECRET_LENGTH}}$`);
export const REPLY_PREFIX = 'r+';

/** The id of a person's access to a task from their mails: it finds, and opens nothing. */
export function mailAccessId(taskId: string, personId: string): string {
  return digits(JSON.stringify(['mail-access', taskId, personId]), ID_LENGTH);
}

/** 130 bits of a random secret of at least 32 bytes (base64url). */
export function mailSecret(random: string): string {
  return digits(random, SECRET_LENGTH);
}

/** What a link or an answering address of an access holds. */
export function mailToken(accessId: string, secret: string): string {
  return accessId + secret;
}

/** The two parts of a token as somebody sent it; undefined when it is none. */
export function readMailToken(text: string): { accessId: string; secret: string } | undefined {
  const token = text.trim().toLowerCase();
  if (!TOKEN.test(token)) return undefined;
  return { accessId: token.slice(0, ID_LENGTH), secret: token.slice(ID_LENGTH) };
}

/** Finds nothing and opens nothing, like any that was made up. */
export const NO_TOKEN = { accessId: 'a'.repeat(ID_LENGTH), secret: 'a'.repeat(SECRET_LENGTH) } as const;

/** SHA-256 (hex) of a mail address, however its capitals are written. */
export function addressHash(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('hex');
}

/** What a mailed code is bound to: after an address has been corrected, a code that went to the old one opens nothing. */
export function codeOwner(accessId: string, email: string): string {
  return `${accessId}#${addressHash(email)}`;
}

/** `r+<token>@<domain>`: 44 characters before the @, of 64 that are allowed. */
export function replyAddress(token: string, mailDomain: string): string {
  return `${REPLY_PREFIX}${token}@${mailDomain}`;
}

function digits(text: string, length: number): string {
  const bytes = createHash('sha256').update(text).digest();
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let out = '';
  for (let place = 0; place < length; place += 1) {
    out += ALPHABET[Number(bits & 31n)] ?? '';
    bits >>= 5n;
  }
  return out;
}
