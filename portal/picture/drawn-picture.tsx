import { drawPicture } from '../../core/rules/picture/draw-picture.ts';
import { PAINTS, type Shape } from '../../core/rules/picture/drawing.ts';
import type { Picture } from '../../core/rules/picture/picture.ts';
import { tellPicture } from '../../core/rules/picture/tell-picture.ts';
import { WordTable } from '../parts/word-table.tsx';

interface DrawnProps {
  picture: Picture;
  /** Unique on the page. */
  id: string;
  caption?: string;
}

/** A picture as inline SVG, with what it shows in one sentence and, below it, all of it as a table. */
export function DrawnPicture({ picture, id, caption }: DrawnProps) {
  const drawing = drawPicture(picture);
  const { short, table } = tellPicture(picture);
  return (
    <figure class="drawn">
      <svg
        viewBox={`0 0 ${drawing.width} ${drawing.height}`}
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
      >
        <title id={`${id}-title`}>{caption ?? table.caption}</title>
        <desc id={`${id}-desc`}>{short}</desc>
        {drawing.shapes.map((shape) => (
          <ShapeNode shape={shape} />
        ))}
      </svg>
      <figcaption>
        {caption !== undefined && <p>{caption}</p>}
        <details>
          <summary>The same as a table</summary>
          <p>{short}</p>
          <WordTable table={table} />
        </details>
      </figcaption>
    </figure>
  );
}

function ShapeNode({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'text':
      return <TextNode {...shape} />;
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.round}
          {...paintOf(shape)}
        />
      );
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} {...paintOf(shape)} />;
    case 'line':
      return <line x1={shape.x1} y1={shape.y1} x2={shape.x2} y2={shape.y2} {...paintOf(shape)} />;
    case 'path':
      return <path d={shape.d} {...paintOf(shape)} />;
  }
}

function TextNode(shape: Extract<Shape, { kind: 'text' }>) {
  return (
    <text
      x={shape.x}
      y={shape.y}
      font-size={shape.size}
      font-weight={shape.bold === true ? 600 : undefined}
      text-anchor={shape.anchor}
      fill={PAINTS[shape.fill]}
      transform={shape.turned === true ? `rotate(-90 ${shape.x} ${shape.y})` : undefined}
    >
      {shape.text}
    </text>
  );
}

function paintOf(shape: Exclude<Shape, { kind: 'text' }>): Record<string, string | number> {
  const { stroke, strokeWidth = 1, dash } = shape;
  const fill = 'fill' in shape ? shape.fill : undefined;
  return {
    fill: fill === undefined ? 'none' : PAINTS[fill],
    ...(stroke === undefined ? {} : { stroke: PAINTS[stroke], 'stroke-width': strokeWidth }),
    ...(dash === undefined ? {} : { 'stroke-dasharray': dash.join(' ') }),
  };
}
