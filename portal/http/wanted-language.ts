import { LANGUAGES, type Language } from '../../core/rules/preferences.ts';

/** A browser sends a handful; what is longer is not read to its end. */
const MOST_RANGES = 20;

/** The first of our languages that a browser asks for in `Accept-Language` (RFC 9110, 12.5.4), else English. */
export function wantedLanguage(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',', MOST_RANGES)
    .map(rangeOf)
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight);
  for (const { tag } of wanted) {
    const language = LANGUAGES.find((one) => one === tag);
    if (language !== undefined) return language;
  }
  return 'en';
}

/** `de-AT;q=0.8` is asked for as German with that weight; a weight that is none counts as zero. */
function rangeOf(range: string): { tag: string; weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const weight = parameters.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
  return { tag: tag.split('-')[0] ?? '', weight: /^[01](\.\d{0,3})?$/.test(weight) ? Number(weight) : 0 };
}
