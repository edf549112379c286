import { localTime } from '../instant.ts';
import type { Block, DocumentSection, Fact } from './document.ts';
import { dayInWords, upperFirst } from './product-words.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** As computed dates give their steps: local time with its zone, `2026-05-25T17:00[Europe/Berlin]`. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})[\d:.]*(?:[+-]\d{2}:\d{2})?\[(.+)\]$/;
const NOTHING: Block = { kind: 'text', text: 'Nothing is recorded.' };
const ITEM = /^[–•*-] +/;

/** Facts as people read them: days in words, and a dash where nothing is said. */
export function readableFacts(facts: readonly Fact[], timeZone: string): Fact[] {
  return facts.map(({ label, value }) => ({ label, value: readableValue(value, timeZone) }));
}

/**
 * Sections as people read them: in facts and tables what is nothing but a date stands in words, nothing is left blank, and
 * lines of a text that begin with a dash are a list. What people wrote is otherwise as they wrote it.
 */
export function readableSections(sections: readonly DocumentSection[], timeZone: string): DocumentSection[] {
  return sections.map((section) => ({
    ...section,
    blocks:
      section.blocks.length === 0 && (section.sections ?? []).length === 0
        ? [NOTHING]
        : section.blocks.flatMap((block) => readableBlock(block, timeZone)),
    ...(section.sections === undefined ? {} : { sections: readableSections(section.sections, timeZone) }),
  }));
}

/** `2026-05-22` → `22 May 2026`; an instant with its time of day in the place; `–` for nothing. */
export function readableValue(value: string, timeZone: string): string {
  if (value.trim() === '') return '–';
  if (DAY.test(value)) return dayInWords(value);
  const local = INSTANT.test(value) ? localTime(value, timeZone)?.toString() : value;
  const [, day, time, zone] = LOCAL.exec(local ?? '') ?? [];
  return day === undefined ? value : `${dayInWords(day)}, ${time ?? ''} (${zone ?? ''})`;
}

/** In a table the first word has a capital, whoever wrote it; names of files, addresses and codes are left alone. */
function cell(value: string, timeZone: string): string {
  const said = readableValue(value, timeZone);
  return /^[a-z]+( |$)/.test(said) ? upperFirst(said) : said;
}

function readableBlock(block: Block, timeZone: string): Block[] {
  switch (block.kind) {
    case 'facts':
      return [{ ...block, rows: readableFacts(block.rows, timeZone) }];
    case 'table': {
      const rows = block.rows.map((row) =>
        block.columns.map((_, column) => cell(row[column] ?? '', timeZone)),
      );
      return [{ ...block, rows }];
    }
    case 'text':
      return block.text.split(/\n{2,}/).flatMap(listsIn);
    case 'list':
    case 'note':
    case 'picture':
      return [block];
  }
}

/** A paragraph, with the lines of it that begin with a dash as lists. */
function listsIn(paragraph: string): Block[] {
  const blocks: Block[] = [];
  for (const line of paragraph.split('\n')) {
    const last = blocks.at(-1);
    const item = ITEM.test(line);
    const text = line.replace(ITEM, '');
    if (item && last?.kind === 'list') last.items.push(text);
    else if (item) blocks.push({ kind: 'list', items: [text] });
    else if (last?.kind === 'text') last.text += `\n${line}`;
    else blocks.push({ kind: 'text', text: line });
  }
  return blocks;
}
