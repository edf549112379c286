import type {
  BothStep,
  BranchStep,
  EachStep,
  ProcessDefinition,
  RepeatStep,
  Step,
} from '../../core/rules/process-definition.ts';
import { allStepsOf } from '../../core/rules/definition-steps.ts';
import { outcomeInWords } from '../words/steps.ts';
import { type Column, type Drawn, inset, middleOf, type Shape, type StepState } from './shape.ts';
import { wrapWords } from './wrap-words.ts';

export interface Picture {
  width: number;
  height: number;
  shapes: Shape[];
}

const WIDTH = 360;
const GAP = 18;
const LINE = 16;
const CHARACTER = 6.6;
/** Columns narrower than this cannot be read; branches are then stacked. */
const NARROWEST = 120;

interface Drawing {
  definition: ProcessDefinition;
  stateOf: (stepId: string) => StepState;
}

/** Lays a process out top to bottom, in one column that a phone can show. */
export function drawProcess(definition: ProcessDefinition, stateOf: (stepId: string) => StepState): Picture {
  const column = { x: 8, width: WIDTH - 16 };
  const drawing = { definition, stateOf };
  const steps = drawSteps(drawing, definition.steps, column, 8);
  const end = drawEnd(column, steps.bottom);
  return { width: WIDTH, height: end.bottom + 8, shapes: [...steps.shapes, ...end.shapes] };
}

function drawSteps(drawing: Drawing, steps: Step[], column: Column, top: number): Drawn {
  const shapes: Shape[] = [];
  let bottom = top;
  steps.forEach((step, place) => {
    if (place > 0) {
      shapes.push(wireDown(middleOf(column), bottom, bottom + GAP));
      bottom += GAP;
    }
    const drawn = drawStep(drawing, step, column, bottom);
    shapes.push(...drawn.shapes);
    bottom = drawn.bottom;
  });
  return { shapes, bottom };
}

function drawStep(drawing: Drawing, step: Step, column: Column, top: number): Drawn {
  switch (step.kind) {
    case 'task':
    case 'approval':
      return drawBox(drawing, step, column, top);
    case 'auto':
    case 'publish':
    case 'clock':
    case 'run':
      return drawBox(drawing, step, column, top, { automatic: true });
    case 'each':
      return drawEach(drawing, step, column, top);
    case 'both':
      return drawBoth(drawing, step, column, top);
    case 'branch':
      return drawBranch(drawing, step, column, top);
    case 'repeat':
      return drawRepeat(drawing, step, column, top);
    case 'back-to': {
      const target = allStepsOf(drawing.definition).find((found) => found.id === step.step);
      const title = `Back to: ${target !== undefined && 'title' in target ? target.title : step.step}`;
      return drawBox(drawing, { id: step.id, title }, column, top, { automatic: true });
    }
  }
}

function drawBox(
  { stateOf }: Drawing,
  step: { id: string; title: string },
  column: Column,
  top: number,
  { automatic = false, several = false } = {},
): Drawn {
  const width = Math.min(column.width, 250);
  const lines = wrapWords(step.title, Math.floor((width - 20) / CHARACTER));
  const height = lines.length * LINE + 16;
  const x = middleOf(column) - width / 2;
  const box: Shape = {
    kind: 'box',
    x,
    y: top,
    width,
    height,
    lines,
    state: stateOf(step.id),
    automatic,
    several,
  };
  return { shapes: [box], bottom: top + height + (several ? 4 : 0) };
}

/** One step for each: a stack. Several: a frame around them. */
function drawEach(drawing: Drawing, step: EachStep, column: Column, top: number): Drawn {
  const [only, ...more] = step.steps;
  if (more.length === 0 && (only?.kind === 'task' || only?.kind === 'approval')) {
    return drawBox(drawing, only, inset(column, 3), top, { several: true });
  }
  return drawFrame(column, top, `For each: ${step.title}`, (inner, y) =>
    drawSteps(drawing, step.steps, inner, y),
  );
}

function drawBoth(drawing: Drawing, step: BothStep, column: Column, top: number): Drawn {
  return drawFrame(column, top, `Side by side: ${step.title}`, (inner, y) => {
    const width = (inner.width - 10 * (step.branches.length - 1)) / step.branches.length;
    if (width < NARROWEST || !step.branches.flat().every(isBox))
      return stack(step.branches, y, (branch, at) => drawSteps(drawing, branch, inner, at));
    const lanes = step.branches.map((branch, place) =>
      drawSteps(drawing, branch, { x: inner.x + place * (width + 10), width }, y),
    );
    return {
      shapes: lanes.flatMap((lane) => lane.shapes),
      bottom: Math.max(...lanes.map((lane) => lane.bottom)),
    };
  });
}

/** Whether a step is one box; what has frames or loops in it needs the whole width. */
function isBox(step: Step): boolean {
  if (step.kind === 'each') return step.steps.length === 1 && step.steps.every(isBox);
  return step.kind !== 'both' && step.kind !== 'branch' && step.kind !== 'repeat';
}

/** A single way on stays in the column, after a diamond that says when; several become frames. */
function drawBranch(drawing: Drawing, step: BranchStep, column: Column, top: number): Drawn {
  const ways = [
    ...Object.entries(step.cases),
    ...(step.otherwise === undefined ? [] : [['', step.otherwise] as const]),
  ];
  const taken = ways.filter(([, steps]) => steps.length > 0);
  const words = (outcome: string) =>
    outcome === '' ? 'Otherwise' : `If: ${outcomeInWords(drawing.definition, step.on, outcome)}`;
  const [only, ...more] = taken;
  const x = middleOf(column);
  if (only === undefined) return { shapes: [], bottom: top };
  if (more.length > 0) {
    return stack(taken, top, ([outcome, steps], at) =>
      drawFrame(column, at, words(outcome), (inner, y) => drawSteps(drawing, steps, inner, y)),
    );
  }
  const rest = drawSteps(drawing, only[1], column, top + 20 + GAP);
  return {
    shapes: [
      { kind: 'diamond', x, y: top + 10 },
      {
        kind: 'text',
        x: x + 18,
        y: top + 14,
        text: clip(words(only[0]), column.width / 2 - 20),
        anchor: 'start',
      },
      wireDown(x, top + 20, top + 20 + GAP),
      ...rest.shapes,
    ],
    bottom: rest.bottom,
  };
}

/** The steps, with a wire that leads from the last back to the first. */
function drawRepeat(drawing: Drawing, step: RepeatStep, column: Column, top: number): Drawn {
  const inner = inset(column, 14);
  const body = drawSteps(drawing, step.steps, inner, top);
  const edge = column.x + column.width - 3;
  const start = middleOf(inner) + Math.min(inner.width, 250) / 2;
  const [from, to] = [body.bottom - 8, top + 8];
  const loop: Shape = { kind: 'wire', path: `M${start} ${from}H${edge}V${to}H${start + 2}`, tip: true };
  const words = step.until.outcomes.map((outcome) =>
    outcomeInWords(drawing.definition, step.until.step, outcome),
  );
  const text = clip(`Again until: ${words.join(', ')}`, column.width - 8);
  return {
    shapes: [
      ...body.shapes,
      loop,
      { kind: 'text', x: middleOf(column), y: body.bottom + 14, text, anchor: 'middle' },
    ],
    bottom: body.bottom + 20,
  };
}

function drawFrame(
  column: Column,
  top: number,
  label: string,
  draw: (inner: Column, y: number) => Drawn,
): Drawn {
  const inside = draw(inset(column, 10), top + 28);
  const height = inside.bottom - top + 10;
  return {
    shapes: [
      { kind: 'frame', x: column.x, y: top, width: column.width, height },
      { kind: 'text', x: column.x + 10, y: top + 18, text: clip(label, column.width - 16), anchor: 'start' },
      ...inside.shapes,
    ],
    bottom: top + height,
  };
}

function stack<T>(parts: T[], top: number, draw: (part: T, y: number) => Drawn): Drawn {
  const shapes: Shape[] = [];
  let bottom = top;
  parts.forEach((part, place) => {
    const drawn = draw(part, place === 0 ? top : bottom + 10);
    shapes.push(...drawn.shapes);
    bottom = drawn.bottom;
  });
  return { shapes, bottom };
}

function drawEnd(column: Column, top: number): Drawn {
  const x = middleOf(column);
  return {
    shapes: [
      wireDown(x, top, top + GAP),
      { kind: 'text', x, y: top + GAP + 14, text: 'End', anchor: 'middle' },
    ],
    bottom: top + GAP + 20,
  };
}

function wireDown(x: number, from: number, to: number): Shape {
  return { kind: 'wire', path: `M${x} ${from}V${to - 3}`, tip: true };
}

function clip(text: string, width: number): string {
  const most = Math.floor(width / 5.9);
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
