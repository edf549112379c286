import type { Drawing, Shape, TextShape } from '../../../../core/rules/picture/drawing.ts';
import { textWidth } from '../../../../core/rules/picture/text-width.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
  what: string;
}

/** What a text covers, by the widths the layout counts with. */
export function boxOfText({ x, y, text, size, anchor, bold = false, turned = false }: TextShape): Box {
  const width = textWidth(text, size, bold);
  const shift = anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width;
  const [rise, fall] = [size * 0.72, size * 0.18];
  if (turned)
    return { left: x - rise, right: x + fall, top: y - width + shift, bottom: y + shift, what: text };
  return { left: x - shift, right: x - shift + width, top: y - rise, bottom: y + fall, what: text };
}

export function texts({ shapes }: Drawing): Box[] {
  return shapes.flatMap((shape) => (shape.kind === 'text' ? [boxOfText(shape)] : []));
}

/** Pairs of texts that cover one another. */
export function overlaps(boxes: readonly Box[]): string[] {
  const slack = 0.3;
  return boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.left + slack < other.right &&
          other.left + slack < one.right &&
          one.top + slack < other.bottom &&
          other.top + slack < one.bottom,
      )
      .map((other) => `"${one.what}" over "${other.what}"`),
  );
}

/** Texts and shapes that leave the frame. */
export function outside(drawing: Drawing): string[] {
  return drawing.shapes
    .map(boxOf)
    .filter(
      ({ left, right, top, bottom }) =>
        left < -0.5 || top < -0.5 || right > drawing.width + 0.5 || bottom > drawing.height + 0.5,
    )
    .map(({ what, left, right, top, bottom }) => `${what} ${left} ${top} ${right} ${bottom}`);
}

function boxOf(shape: Shape): Box {
  switch (shape.kind) {
    case 'text':
      return boxOfText(shape);
    case 'rect':
      return {
        left: shape.x,
        top: shape.y,
        right: shape.x + shape.width,
        bottom: shape.y + shape.height,
        what: 'rect',
      };
    case 'circle':
      return {
        left: shape.x - shape.radius,
        top: shape.y - shape.radius,
        right: shape.x + shape.radius,
        bottom: shape.y + shape.radius,
        what: 'circle',
      };
    case 'line':
      return around([shape.x1, shape.x2], [shape.y1, shape.y2], 'line');
    case 'path': {
      // A curve stays within the hull of its points.
      const numbers = [...shape.d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
      return around(
        numbers.filter((_, at) => at % 2 === 0),
        numbers.filter((_, at) => at % 2 === 1),
        'path',
      );
    }
  }
}

function around(xs: number[], ys: number[], what: string): Box {
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
    what,
  };
}
