import { access, open, rename } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';

/**
 * The file that dynoxide 1.2.1 makes on an empty path (its schema version 9), with two indexes added:
 *
 *     CREATE INDEX stream_next ON _stream_records (table_name, CAST(sequence_number AS INTEGER));
 *     CREATE INDEX stream_read ON _stream_records (table_name, shard_id, CAST(sequence_number AS INTEGER));
 *
 * The database looks for the next number of the stream at every item it writes, and without them it reads the whole
 * stream for it: after 20,000 records each item costs 10 ms, with them a fifth of a millisecond however long the
 * stream is. Made with the sqlite3 tool (and VACUUM), gzip, in base64.
 */
const EMPTY_DATABASE = [
  'H4sIAAAAAAACA+3aPU/bQBgHcJtAXkA0tAuqWE7qABG0Kqo6dKhUF9wKNbwFB5XJcuxLcsWxg31OYYw6MPZz9UP0G1Tt2rHn',
  '2IHEzhtSF9D/p4T45bnz47vzJU44OS4zTknd9VoGJ6+kFWluTnpHiCRJGfEsSLey4jk/sC5L02WkF6a8XPwr5XM/peLb4o+l',
  '18VHBSX/J38uNgAAAMD/113K51afbcrdKnMseulzjxotXfyx9Jtl0/Usv7BTURVNJXsHu+pnMhBHXIckYskGN2o21R2jRbeI',
  '3zQ8S2fWFtlRTrQNn14E1DHF3qBVox5RTkSdmvpRrZRKXTkXZaMMZuPQS544Qn5UNmHc1Gym5nCUza5ubspnvUL+hS0+++j9',
  '+MRqLs5CU96XVZLYudE7nlgrfbtYyIVVXj+NEhlOL7GaHaozdSqLJIFZ/dTJUWVvX6mckU/qGVGq2uHegahrXz3QtlKlbluE',
  'aOpnjRwcime1XE5H0g51+EyR5/TK17/4ogOmBDr0q85aRiOqMb3fta2J+5O9N+Vw/fE3Lc4ULc2ppYsPuf0WHR8c+NQTdYq2',
  'YfyqV/NQSOn6NJNbXVuTv2eipo5GU/wyP9zH0cYRfZvspYEOHtn8um82acuYdqIG5x6rBWKsWrTOHMaZ6/jTCjV8lgpPR9kz',
  'RcWDmjrh+d2O3131g1Ita+Tl2BIdJoYOv2rTyRXbRo3aY0I4t/WbBpgQc4fk7jRw+lOAwYNEm98cYl3Z0fZO1fV04RqzbeY0',
  '9JZrxUPipsyRcqYfqRW9oh5X1RNtROG253aYL7pFpMqbnhs0mu2Aj2sCozG293yRf5uarM5MI+zmsVWEZ2rahj+uJovaNKxA',
  'F6lxavYW79DuItoSw92Z6XTCXOI5IL27Iw7uius5fNNJjd/hC/v5fHZVWZOl6A0qmvKNgLtR2f51vh0vLHQLcm8e6LK4OVyn',
  'zhrxy9zwPBBtHDEPiEt7hgmgY9hBYpJOpD43MfU4te14Iby3z4cfEZbDG/niL0k8AAAAAAAAAOABeCJnSsXoW0S9Q73w26I3',
  'i737/9+SeAAAAAAAAADAg/A4UyoMfwEQ/v4vraBlAAAAAAAAAB6yRdz/AwAAAAAAADx4+P0fAAAAAAAAAPf/AAAAAAAAAHD/',
  '4f//AQAAAAAAAHD/DwAAAAAAAAD33z/Y3lOTAJAAAA==',
];

/** Puts the empty database where none is yet. A start that is killed meanwhile leaves only the draft behind. */
export async function prepareDatabaseFile(path: string): Promise<void> {
  if (await exists(path)) return;
  const draft = `${path}.new`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(gunzipSync(Buffer.from(EMPTY_DATABASE.join(''), 'base64')));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
