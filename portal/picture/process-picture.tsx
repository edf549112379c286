import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { drawProcess } from './draw-process.ts';
import type { Shape, StepState } from './shape.ts';

interface PictureProps {
  definition: ProcessDefinition;
  stateOf: (stepId: string) => StepState;
  /** Where the same is said in words. */
  describedBy: string;
}

/** The process as a picture, the steps that are under way filled. */
export function ProcessPicture({ definition, stateOf, describedBy }: PictureProps) {
  const picture = drawProcess(definition, stateOf);
  return (
    <svg
      class="picture"
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={`Picture of the process ${definition.title}`}
      aria-describedby={describedBy}
    >
      <defs>
        <marker id="tip" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path class="tip" d="M0 0L8 4L0 8z" />
        </marker>
      </defs>
      {picture.shapes.map((shape) => (
        <ShapeNode shape={shape} />
      ))}
    </svg>
  );
}

function ShapeNode({ shape }: { shape: Shape }) {
  switch (shape.kind) {
    case 'box':
      return <BoxNode {...shape} />;
    case 'frame':
      return <rect class="frame" x={shape.x} y={shape.y} width={shape.width} height={shape.height} rx={8} />;
    case 'wire':
      return <path class="wire" d={shape.path} marker-end={shape.tip ? 'url(#tip)' : undefined} />;
    case 'diamond':
      return <path class="box" d={`M${shape.x} ${shape.y - 10}l10 10l-10 10l-10 -10z`} />;
    case 'text':
      return (
        <text class="aside" x={shape.x} y={shape.y} text-anchor={shape.anchor}>
          {shape.text}
        </text>
      );
  }
}

function BoxNode(box: Extract<Shape, { kind: 'box' }>) {
  const middle = box.x + box.width / 2;
  const first = box.y + (box.height - (box.lines.length - 1) * 16) / 2 + 4.5;
  const round = box.automatic ? Math.min(box.height / 2, 20) : 7;
  return (
    <g class={box.state}>
      {box.several && (
        <rect class="box" x={box.x + 4} y={box.y + 4} width={box.width} height={box.height} rx={round} />
      )}
      <rect class="box" x={box.x} y={box.y} width={box.width} height={box.height} rx={round} />
      {box.lines.map((line, place) => (
        <text x={middle} y={first + place * 16} text-anchor="middle">
          {line}
        </text>
      ))}
      <title>{`${box.lines.join(' ')}: ${STATE_WORDS[box.state]}`}</title>
    </g>
  );
}

export const STATE_WORDS: Record<StepState, string> = {
  done: 'done',
  current: 'now',
  stuck: 'stuck',
  ahead: 'ahead',
  skipped: 'not needed',
};
