import { PAINTS, type Drawing, type Shape } from '../../core/rules/picture/drawing.ts';
import { drawPicture } from '../../core/rules/picture/draw-picture.ts';
import type { Picture } from '../../core/rules/picture/picture.ts';
import { tellPicture } from '../../core/rules/picture/tell-picture.ts';
import type { Element, Sheet } from './sheet.ts';
import { PAGE, STYLES, TEXT_WIDTH } from './typography.ts';

/** Leaves room for a heading above and the caption below. */
const MOST_HEIGHT = PAGE.bottom - PAGE.top - 96;
const BELOW = 36;

/** A picture as vectors, with everything it shows as the text that is read out instead. */
export function writePicture(sheet: Sheet, parent: Element, picture: Picture, caption: string): void {
  const drawing = drawPicture(picture);
  const scale = scaleOf(drawing);
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  sheet.room(height + BELOW);
  const left = PAGE.left + (TEXT_WIDTH - width) / 2;
  const top = sheet.y + 4;
  const bbox: [number, number, number, number] = [left, top, left + width, top + height];
  const said = { alt: sayAll(picture), bbox };
  const figure = sheet.pdf.struct('Figure', said);
  parent.add(figure);
  sheet.mark(figure, 'Figure', () => {
    sheet.pdf.save().translate(left, top).scale(scale);
    drawShapes(sheet, drawing);
    sheet.pdf.restore();
  });
  sheet.y = top + height + 6;
  sheet.figures += 1;
  sheet.text(parent, 'Caption', `Figure ${sheet.figures}. ${caption}`, STYLES.label);
  sheet.y += 10;
}

function scaleOf({ width, height }: Drawing): number {
  return Math.min(TEXT_WIDTH / width, MOST_HEIGHT / height);
}

/** How much of a page a picture takes with its caption, in points. */
export function pictureHeight(picture: Picture): number {
  const drawing = drawPicture(picture);
  return drawing.height * scaleOf(drawing) + BELOW;
}

/** In one text: what it shows, then row by row what its table says. */
function sayAll(picture: Picture): string {
  const { short, table } = tellPicture(picture);
  const rows = table.rows.map((row) =>
    row.map((cell, column) => `${table.columns[column] ?? ''}: ${cell}`).join(', '),
  );
  return [short, ...rows.map((row) => `${row}.`)].join(' ');
}

function drawShapes(sheet: Sheet, { shapes }: Drawing): void {
  for (const shape of shapes) drawShape(sheet, shape);
}

function drawShape(sheet: Sheet, shape: Shape): void {
  const { pdf } = sheet;
  switch (shape.kind) {
    case 'text': {
      const text = sheet.measure.shown(shape.text);
      const font = shape.bold === true ? 'bold' : 'regular';
      const width = sheet.measure.widthOf(text, { font, size: shape.size });
      const shift = shape.anchor === 'start' ? 0 : shape.anchor === 'middle' ? width / 2 : width;
      pdf.save();
      if (shape.turned === true) pdf.rotate(-90, { origin: [shape.x, shape.y] });
      pdf
        .font(font)
        .fontSize(shape.size)
        .fillColor(PAINTS[shape.fill])
        .text(text, shape.x - shift, shape.y, { lineBreak: false, baseline: 'alphabetic' });
      pdf.restore();
      return;
    }
    case 'rect':
      if (shape.round === undefined) pdf.rect(shape.x, shape.y, shape.width, shape.height);
      else
        pdf.roundedRect(
          shape.x,
          shape.y,
          shape.width,
          shape.height,
          Math.min(shape.round, shape.width / 2, shape.height / 2),
        );
      break;
    case 'circle':
      pdf.circle(shape.x, shape.y, shape.radius);
      break;
    case 'line':
      pdf.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
      break;
    case 'path':
      pdf.path(shape.d);
      break;
  }
  paint(sheet, shape);
}

function paint({ pdf }: Sheet, shape: Exclude<Shape, { kind: 'text' }>): void {
  const fill = 'fill' in shape ? PAINTS[shape.fill] : undefined;
  const stroke = shape.stroke === undefined ? undefined : PAINTS[shape.stroke];
  pdf.lineWidth(shape.strokeWidth ?? 1);
  if (shape.dash === undefined) pdf.undash();
  else pdf.dash(shape.dash[0], { space: shape.dash[1] });
  if (fill !== undefined && stroke !== undefined) pdf.fillAndStroke(fill, stroke);
  else if (fill !== undefined) pdf.fill(fill);
  else if (stroke !== undefined) pdf.stroke(stroke);
}
