import type { FontName } from './font-files.ts';

/** A4 in points, with margins that leave 480 for the text. */
export const PAGE = { width: 595.28, height: 841.89, left: 57.64, top: 76, bottom: 770 } as const;
export const TEXT_WIDTH = 480;

export interface Style {
  font: FontName;
  size: number;
  leading: number;
  color: string;
}

export const COLORS = {
  ink: '#16202c',
  soft: '#46535f',
  line: '#cfd7de',
  rule: '#0f4c66',
  wash: '#eef2f5',
  head: '#dfe9ef',
} as const;

export const STYLES = {
  kind: { font: 'bold', size: 11, leading: 15, color: COLORS.rule },
  title: { font: 'bold', size: 27, leading: 33, color: COLORS.ink },
  subtitle: { font: 'regular', size: 14, leading: 19, color: COLORS.soft },
  h1: { font: 'bold', size: 17, leading: 22, color: COLORS.rule },
  h2: { font: 'bold', size: 13, leading: 17, color: COLORS.ink },
  h3: { font: 'bold', size: 11, leading: 15, color: COLORS.ink },
  body: { font: 'regular', size: 10.5, leading: 15, color: COLORS.ink },
  strong: { font: 'bold', size: 10.5, leading: 15, color: COLORS.ink },
  label: { font: 'regular', size: 9.5, leading: 13, color: COLORS.soft },
  caption: { font: 'bold', size: 9.5, leading: 13, color: COLORS.ink },
  cell: { font: 'regular', size: 9, leading: 12, color: COLORS.ink },
  head: { font: 'bold', size: 9, leading: 12, color: COLORS.ink },
  small: { font: 'regular', size: 8, leading: 10.5, color: COLORS.soft },
} as const satisfies Record<string, Style>;
