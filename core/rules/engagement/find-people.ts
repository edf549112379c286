/** What in a quotation may lead to a person, as people read it; a machine only points at it. */
export interface Suspicion {
  found: string;
  kind: 'a mail address' | 'a web address' | 'a telephone number' | 'an account number' | 'a name';
}

/** Forms of address behind which a name follows, in the languages of the European Union and some more. */
const TITLES =
  'Mr|Mrs|Ms|Miss|Dr|Prof|Herr|Herrn|Frau|Monsieur|Madame|Mme|Señor|Señora|Sra?|Signora|Signor|Dhr|Mevr|Pan|Pani|Senhora?';
const SAYS_WHO =
  "my name is|i am called|ich heiße|ich heisse|mein name ist|je m’appelle|je m'appelle|me llamo|mi chiamo";
const WORD = "\\p{Lu}[\\p{L}'’-]+";

const PATTERNS: { kind: Suspicion['kind']; pattern: RegExp }[] = [
  { kind: 'a mail address', pattern: /[^\s@<>]+@[^\s@<>]+\.[^\s@<>.]+/u },
  { kind: 'a web address', pattern: /\b(?:https?:\/\/|www\.)\S+/iu },
  { kind: 'an account number', pattern: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}\b/u },
  { kind: 'a telephone number', pattern: /(?:\+|\b0)\d[\d\s/().-]{5,}\d/u },
  { kind: 'a name', pattern: new RegExp(`(?:^|\\P{L})(?:${TITLES})\\.?\\s+${WORD}`, 'u') },
  { kind: 'a name', pattern: new RegExp(`(?:${SAYS_WHO})\\s+${WORD}`, 'iu') },
  // Two words in capitals inside a sentence: in most languages only names are written so.
  { kind: 'a name', pattern: new RegExp(`(?<=[\\p{Ll},] )${WORD} ${WORD}(?![\\p{L}])`, 'u') },
];

/** What looks like a person in a text that is to be published, at most once a kind. */
export function findPeople(text: string): Suspicion[] {
  const found: Suspicion[] = [];
  let rest = text;
  for (const { kind, pattern } of PATTERNS) {
    const hit = pattern.exec(rest)?.[0].trim();
    if (hit === undefined || found.some((one) => one.kind === kind)) continue;
    found.push({ kind, found: hit });
    // The digits of an account are no telephone number besides.
    rest = rest.replace(hit, ' ');
  }
  return found;
}
