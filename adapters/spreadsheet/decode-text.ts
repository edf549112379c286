export type DecodedText = { ok: true; text: string; note?: string } | { ok: false; message: string };

/** Bytes that Windows-1252 has no sign for. */
const UNDEFINED_BYTES = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/**
 * Text of a file in UTF-8 (with or without its mark), UTF-16 (by its mark, or by the zero bytes of plain letters) or
 * Windows-1252, which older programs write; the last is a guess, and said so.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decoded(marked, bytes);
  const utf8 = decoded('utf-8', bytes);
  if (utf8.ok) return utf8.text.includes('\0') ? refused() : utf8;
  if (bytes.includes(0) || UNDEFINED_BYTES.some((byte) => bytes.includes(byte))) return refused();
  const western = decoded('windows-1252', bytes);
  if (!western.ok) return western;
  const note =
    'The file is not in UTF-8 and was read as Windows-1252. Check letters such as ä, é and ß; if they are wrong, save it as “CSV UTF-8”.';
  return { ...western, note };
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return withoutMark(bytes);
}

/** A heading has plain letters: in UTF-16 every second byte of it is zero. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 16);
  if (start.length < 4 || start.length % 2 !== 0) return undefined;
  const zeros = (odd: 0 | 1) => start.every((byte, at) => (at % 2 === odd) === (byte === 0));
  if (zeros(1)) return 'utf-16le';
  return zeros(0) ? 'utf-16be' : undefined;
}

function decoded(encoding: string, bytes: Uint8Array): DecodedText {
  try {
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refused();
  }
}

function refused(): DecodedText {
  return {
    ok: false,
    message:
      'The encoding of the file is not known. Save it as “CSV UTF-8”, or as an Excel workbook (.xlsx).',
  };
}
