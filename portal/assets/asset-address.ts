import { createHash } from 'node:crypto';
import { SCRIPT } from './script.ts';
import { STYLE } from './style.ts';

/** Files the pages refer to; the name changes with the content, so browsers may keep them for good. */
export const STYLE_PATH = `/assets/${fingerprint(STYLE)}.css`;
export const SCRIPT_PATH = `/assets/${fingerprint(SCRIPT)}.js`;

export const ASSETS: Record<string, { body: string; contentType: string }> = {
  [STYLE_PATH]: { body: STYLE, contentType: 'text/css; charset=utf-8' },
  [SCRIPT_PATH]: { body: SCRIPT, contentType: 'text/javascript; charset=utf-8' },
};

function fingerprint(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
