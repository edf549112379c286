const EMPTY = new Set(['meta', 'link', 'input', 'br', 'img', 'hr']);
const TOKEN = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>|([^<]+)/g;

/**
 * What a page says: its texts and its labels, each once. What is marked as English within a page (`lang="en"` inside
 * `<body>`) is left out, as are scripts and the values of fields.
 */
export function sentencesOf(html: string): string[] {
  const said = new Set<string>();
  const open: { name: string; english: boolean }[] = [];
  for (const [, closing, name = '', attributes = '', text] of html.matchAll(TOKEN)) {
    const english = open.at(-1)?.english ?? false;
    if (text !== undefined) {
      if (!english) said.add(text.replaceAll(/\s+/g, ' ').trim());
    } else if (closing === '/') {
      open.pop();
    } else if (name !== '') {
      // The label of an input says its question once more.
      const within = english || (name !== 'html' && attributes.includes('lang="en"'));
      const label = /aria-label="([^"]*)"/.exec(attributes)?.[1];
      if (label !== undefined && !within && name !== 'input') said.add(label);
      if (!EMPTY.has(name) && !attributes.endsWith('/')) open.push({ name, english: within });
    }
  }
  return [...said].filter((one) => /\p{L}{2}/u.test(one));
}

/** What a page claims to be written in. */
export function languageOfPage(html: string): string {
  return /<html lang="([a-z]+)">/.exec(html)?.[1] ?? '';
}
