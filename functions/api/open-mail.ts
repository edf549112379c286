import { MOST_BYTES, parseMail } from '../../adapters/mail-parser/parse-mail.ts';
import type { RawMails } from '../../adapters/objects/s3-raw-mails.ts';
import type { OpenedMail } from '../../portal/portal-deps.ts';

/** What an answer of a function can carry (6 MB), as base64. */
const MOST_HANDED_OUT = 4 * 1024 * 1024;
const SOURCE_CHARACTERS = 20_000;

/** Reads a mail for people: the words in it, or how it begins where none can be read. */
export function openMailsIn(
  rawMails: Pick<RawMails, 'get'>,
): (objectKey: string) => Promise<OpenedMail | undefined> {
  return async (objectKey) => {
    const found = await rawMails.get(objectKey, MOST_BYTES);
    if (found === undefined) return undefined;
    const { cutOff } = found;
    const { subject, whole, unreadable } = await parseMail(found.bytes, { cutOff });
    const isSource = unreadable !== undefined || whole === '';
    const bytes = found.bytes.subarray(0, MOST_HANDED_OUT);
    return {
      ...{ subject, text: isSource ? sourceOf(bytes) : whole, isSource, bytes },
      cutOff: cutOff || found.bytes.length > bytes.length,
    };
  };
}

function sourceOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, SOURCE_CHARACTERS))
    .toString('utf8')
    .replaceAll(/[^\P{Cc}\n\t]|\p{Cf}/gu, '');
}
