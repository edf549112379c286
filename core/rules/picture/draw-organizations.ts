import { DRAWING_WIDTH, type Drawing, type LineShape, type Shape } from './drawing.ts';
import type { OrganizationsMap } from './picture.ts';
import { heightOf, lineAt, linesAround } from './text-lines.ts';
import { textWidth, wrapText } from './text-width.ts';

const BOX = { width: 118, height: 41 };
const GAP = 8;
const SIZE = 8;
const ROLE = 7;
const TOP = 2;
const LEAST_HEIGHT = 150;

type Member = OrganizationsMap['organizations'][number];
type Side = 'top' | 'left' | 'right';
interface Seat {
  member: Member;
  side: Side;
  x: number;
  y: number;
}

export const LINE_WORDS = {
  active: 'agreement in force',
  draft: 'being agreed',
  missing: 'agreement missing',
} as const;

/** How lines differ: in weight and dash first. */
const LINES = {
  active: { stroke: 'accent', strokeWidth: 1.5 },
  draft: { stroke: 'accent', strokeWidth: 1.2, dash: [6, 3] },
  missing: { stroke: 'alarm', strokeWidth: 1.4, dash: [1.5, 3] },
} as const satisfies Record<keyof typeof LINE_WORDS, Pick<LineShape, 'stroke' | 'strokeWidth' | 'dash'>>;

/** The organizations as around a table, the one that leads at its head; each line is an agreement of two. */
export function drawOrganizations({ organizations, lines }: OrganizationsMap): Drawing {
  const { seats, bottom } = seatsOf(organizations);
  const byId = new Map(seats.map((seat) => [seat.member.id, seat]));
  const middle = { x: DRAWING_WIDTH / 2, y: bottom / 2 };
  const curves = lines.flatMap(({ from, to, state }): Shape[] => {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (start === undefined || end === undefined || start === end) return [];
    return [{ kind: 'path', d: curve(inner(start), inner(end), middle), ...LINES[state] }];
  });
  const key = keyOf(bottom + 14);
  return {
    width: DRAWING_WIDTH,
    height: bottom + 22,
    shapes: [...curves, ...seats.flatMap(oneBox), ...key],
  };
}

/** The lead at the head, the others in two columns beside the free middle through which the lines go. */
function seatsOf(organizations: Member[]): { seats: Seat[]; bottom: number } {
  const lead = organizations.find((one) => one.lead === true);
  const others = organizations.filter((one) => one !== lead);
  const perSide = Math.ceil(others.length / 2);
  const height = Math.max(LEAST_HEIGHT, perSide * (BOX.height + GAP) - GAP);
  const pitch = perSide < 2 ? 0 : (height - BOX.height) / (perSide - 1);
  const alone = perSide < 2 ? (height - BOX.height) / 2 : 0;
  const head: Seat[] =
    lead === undefined ? [] : [{ member: lead, side: 'top', x: (DRAWING_WIDTH - BOX.width) / 2, y: TOP }];
  const sides = others.map((member, index): Seat => {
    const left = index < perSide;
    return {
      member,
      side: left ? 'left' : 'right',
      x: left ? 1 : DRAWING_WIDTH - BOX.width - 1,
      y: TOP + alone + (left ? index : index - perSide) * pitch,
    };
  });
  return { seats: [...head, ...sides], bottom: TOP + height };
}

/** Where lines meet a box: at its edge to the middle. */
function inner({ side, x, y }: Seat): { x: number; y: number } {
  switch (side) {
    case 'top':
      return { x: x + BOX.width / 2, y: y + BOX.height };
    case 'left':
      return { x: x + BOX.width, y: y + BOX.height / 2 };
    case 'right':
      return { x, y: y + BOX.height / 2 };
  }
}

function curve(
  start: { x: number; y: number },
  end: { x: number; y: number },
  middle: { x: number; y: number },
): string {
  // From beside the lead a line goes below its box, not behind it.
  const pull = (point: { x: number; y: number }) => ({
    x: point.x + (middle.x - point.x) * 0.55,
    y: point.y + (middle.y - point.y) * (point.y < TOP + BOX.height ? 0.9 : 0.45),
  });
  const [first, second] = [pull(start), pull(end)];
  return `M${at(start)} C${at(first)} ${at(second)} ${at(end)}`;
}

function at({ x, y }: { x: number; y: number }): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function oneBox({ member, x, y }: Seat): Shape[] {
  const lead = member.lead === true;
  const name = wrapText(member.label, { width: BOX.width - 10, size: SIZE, lines: 3, bold: true });
  const role = wrapText(lead ? `${member.role}, leads` : member.role, {
    width: BOX.width - 10,
    size: ROLE,
    lines: 1,
  });
  const height = heightOf(name.length, SIZE) + 2 + ROLE;
  const top = y + (BOX.height - height) / 2;
  return [
    {
      kind: 'rect',
      x,
      y,
      ...BOX,
      round: 4,
      fill: lead ? 'accent' : 'wash',
      stroke: lead ? 'accent' : 'line',
      strokeWidth: lead ? 1.5 : 0.8,
    },
    ...linesAround(top + heightOf(name.length, SIZE) / 2, name, {
      x: x + BOX.width / 2,
      size: SIZE,
      bold: true,
      anchor: 'middle',
      fill: lead ? 'paper' : 'ink',
    }),
    ...role.map((text) =>
      lineAt(top + height - 1, text, {
        x: x + BOX.width / 2,
        size: ROLE,
        anchor: 'middle',
        fill: lead ? 'paper' : 'soft',
      }),
    ),
  ];
}

function keyOf(y: number): Shape[] {
  let x = 2;
  return Object.entries(LINE_WORDS).flatMap(([state, words]): Shape[] => {
    const start = x;
    x += 30 + textWidth(words, 7.5) + 18;
    const style = state === 'active' ? LINES.active : state === 'draft' ? LINES.draft : LINES.missing;
    return [
      { kind: 'line', x1: start, y1: y - 2.5, x2: start + 24, y2: y - 2.5, ...style },
      lineAt(y, words, { x: start + 30, size: 7.5, fill: 'soft' }),
    ];
  });
}
