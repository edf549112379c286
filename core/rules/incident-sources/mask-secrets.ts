const MASK = '[masked]';

/** Names under which secrets are sent along by mistake. */
const SECRET_NAME =
  /pass(word|wd|phrase)|secret|token|api[-_]?key|authorization|credential|private[-_]?key|cookie|session[-_]?id/i;

/** Deeper than any alert; what lies below is not kept. */
const MAX_DEPTH = 40;

/** Texts that are secrets whatever they are called. Every repetition is bounded, so hostile texts cost no time. */
const SECRET_TEXTS = [
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g,
  /\bwhs(ec|k)_[A-Za-z0-9+/=]{16,200}/g,
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,255}\b/g,
  /\bxox[abprs]-[A-Za-z0-9-]{10,200}/g,
  /\beyJ[\w-]{8,2000}\.[\w-]{8,2000}\.[\w-]{0,2000}/g,
  /\b(bearer|basic)\s{1,8}[\w.~+/=-]{8,4000}/gi,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{1,200}:[^\s/@]{1,200}@/gi,
];

/** `password: hunter2`, `DB_PASSWORD="a b"`, `"apiKey": "…"` inside a text: the value goes, its name stays. */
const SAID_SECRET =
  /\b([\w-]{0,40}?(?:pass(?:word|wd|phrase|code)|pwd|secret|token|api[-_ ]?key|credentials?|private[-_ ]?key)(?:s|[-_][\w-]{0,20})?["']?\s{0,8}[:=]\s{0,8})("[^"]{1,2000}"?|'[^']{1,2000}'?|\S{1,4000})/gi;

/**
 * A copy of parsed JSON in which what looks like a secret is replaced: whatever stands under the name of one, however
 * deep, and what texts give away. Everything else stays as it was sent.
 */
export function maskSecrets(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth === MAX_DEPTH) return '[too deep]';
  if (Array.isArray(value)) return value.map((inner) => maskSecrets(inner, depth + 1));
  const entries = Object.entries(value).map(([name, inner]: [string, unknown]) => [
    name,
    isSecretField(name, inner) ? MASK : maskSecrets(inner, depth + 1),
  ]);
  return Object.fromEntries(entries);
}

/** The same for one text. */
export function maskText(text: string): string {
  const known = SECRET_TEXTS.reduce((masked, secret) => masked.replace(secret, MASK), text);
  return known.replace(SAID_SECRET, (_all, name: string) => name + MASK);
}

/** That there is a secret, or that one has expired, may be said. */
function isSecretField(name: string, value: unknown): boolean {
  return SECRET_NAME.test(name) && value !== null && typeof value !== 'boolean';
}
