import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod';

const Info = z.looseObject({ Language: z.string().optional() });
const Links = z.array(z.looseObject({ dest: z.unknown() }));
/** A page, as a destination names it. */
const PageRef = z.object({ num: z.int(), gen: z.int() });

/** A node of the structure tree, as far as tests look at it. */
export interface TreeNode {
  role?: string;
  alt?: string;
  type?: string;
  children?: TreeNode[];
}

export interface ReadPdf {
  pages: number;
  language: string | undefined;
  marked: boolean;
  info: Record<string, unknown>;
  /** One text for each page. */
  texts: string[];
  /** One tree for each page. */
  trees: TreeNode[];
  outline: { title: string; items: { title: string }[] }[];
  /** Targets of the links of each page: page numbers from 1. */
  links: number[][];
  fonts: string[];
}

/** Reads a PDF back with a reader that knows nothing of how it was made. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, fontExtraProperties: true });
  const pdf = await loading.promise;
  const info = Info.parse((await pdf.getMetadata()).info);
  const read: ReadPdf = {
    pages: pdf.numPages,
    language: info.Language,
    marked: (await pdf.getMarkInfo())?.Marked === true,
    info,
    texts: [],
    trees: [],
    outline: (await pdf.getOutline()).map(({ title, items }) => ({
      title,
      items: items.map((item: { title: string }) => ({ title: item.title })),
    })),
    links: [],
    fonts: [],
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    read.texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    read.trees.push(await page.getStructTree());
    const annotations = Links.parse(await page.getAnnotations());
    const targets: number[] = [];
    for (const { dest } of annotations) {
      if (typeof dest !== 'string') continue;
      const [target] = z.tuple([PageRef], z.unknown()).parse(await pdf.getDestination(dest));
      targets.push((await pdf.getPageIndex(target)) + 1);
    }
    read.links.push(targets);
  }
  await loading.destroy();
  return read;
}

/** Every node of a role, in reading order. */
export function nodesOf(tree: TreeNode, role: string): TreeNode[] {
  return [
    ...(tree.role === role ? [tree] : []),
    ...(tree.children ?? []).flatMap((child) => nodesOf(child, role)),
  ];
}
