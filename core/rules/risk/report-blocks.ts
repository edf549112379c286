import type { Block, DocumentSection } from '../product/document.ts';

/** A part of a report. */
export function section(id: string, title: string, blocks: Block[]): DocumentSection {
  return { id, title, blocks };
}

/** A paragraph. */
export function text(words: string): Block {
  return { kind: 'text', text: words };
}

/** A paragraph for each text that is there. */
export function texts(...words: (string | undefined)[]): Block[] {
  return words.flatMap((one) => (one === undefined || one === '' ? [] : [text(one)]));
}

/** A list under a title; nothing when it is empty. */
export function list(title: string, items: string[] | undefined): Block[] {
  return items === undefined || items.length === 0 ? [] : [text(`${title}:`), { kind: 'list', items }];
}

/** Labels with what is known. */
export function facts(rows: [label: string, value: string | undefined][]): Block[] {
  const known = rows.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [{ label, value }],
  );
  return known.length === 0 ? [] : [{ kind: 'facts', rows: known }];
}
