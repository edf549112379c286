import type { Block, DocumentSection, ProductDocument } from '../../core/rules/product/document.ts';

/** What a person who reads a work product must not meet, each with where it stands. */
export function documentFaults({ facts, sections, subtitle = '', title }: ProductDocument): string[] {
  return [
    ...[title, subtitle].flatMap((text) => textFaults('cover', text)),
    ...facts.flatMap(({ label, value }) => cellFaults(label, value)),
    ...sections.flatMap(sectionFaults),
  ];
}

function sectionFaults(section: DocumentSection): string[] {
  const { id, title, blocks, sections = [] } = section;
  return [
    ...(blocks.length + sections.length === 0 ? [`${id}: is empty`] : []),
    ...textFaults(id, title),
    ...blocks.flatMap((block) => blockFaults(id, title, block)),
    ...sections.flatMap(sectionFaults),
  ];
}

function blockFaults(id: string, title: string, block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'note':
      return [...(block.text.trim() === '' ? [`${id}: a blank text`] : []), ...textFaults(id, block.text)];
    case 'list':
      return block.items.flatMap((item) => textFaults(id, item));
    case 'facts':
      return block.rows.flatMap(({ label, value }) => cellFaults(`${id}, ${label}`, value));
    case 'table': {
      const { caption, columns, rows } = block;
      const repeats = rows.length > 0 && (caption === title || columns.includes(caption));
      return [
        ...(repeats ? [`${id}: the caption "${caption}" repeats what stands beside it`] : []),
        ...textFaults(id, caption),
        ...rows.flatMap((row) =>
          columns.flatMap((column, place) => cellFaults(`${id}, ${column}`, row[place] ?? '')),
        ),
      ];
    }
    case 'picture':
      return textFaults(id, block.caption);
  }
}

function cellFaults(where: string, value: string): string[] {
  return [
    ...(value.trim() === '' ? [`${where}: is blank`] : []),
    ...(/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(value) ? [`${where}: an id or a key, ${value}`] : []),
    ...textFaults(where, value),
  ];
}

function textFaults(where: string, text: string): string[] {
  return [
    ...(/\d{4}-\d{2}-\d{2}/.test(text) ? [`${where}: a date for machines, ${text}`] : []),
    ...(/\brun-[0-9a-f]{8}/.test(text) ? [`${where}: the id of a run, ${text}`] : []),
    ...(/undefined|\[object|\bNaN\b/.test(text) ? [`${where}: something unsaid, ${text}`] : []),
  ];
}
