import { renderToString } from 'hono/jsx/dom/server';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { drawProcess } from '../../portal/picture/draw-process.ts';
import { ProcessPicture } from '../../portal/picture/process-picture.tsx';

/** Drawn without the portal's style sheet, on paper or in a repository: its own colours, light and dark. */
const STYLE = `<style>
svg{font:13px system-ui,sans-serif;background:#fff}
.box{fill:#eef3f8;stroke:#3b5a78;stroke-width:1.2}.frame{fill:none;stroke:#8aa0b5;stroke-dasharray:4 3}
.wire{fill:none;stroke:#3b5a78;stroke-width:1.3}.tip{fill:#3b5a78}text{fill:#17293a}.aside{fill:#4a6075;font-size:11px}
</style>`;

/** The picture of a process as a file of its own (SVG). */
export function processPictureFile(definition: ProcessDefinition): string {
  const stateOf = () => 'ahead' as const;
  const { width, height } = drawProcess(definition, stateOf);
  const drawn = renderToString(ProcessPicture({ definition, stateOf, describedBy: 'steps' }));
  const start = drawn.indexOf('>') + 1;
  const label = `Picture of the process ${definition.title}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${label}">`,
    STYLE,
    drawn.slice(start).replace(/<title>([^<]*): ahead<\/title>/g, '<title>$1</title>'),
    '',
  ].join('\n');
}
