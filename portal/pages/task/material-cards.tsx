import { AnswerLines } from '../../parts/answer-lines.tsx';
import { WordTable } from '../../parts/word-table.tsx';
import { DrawnPicture } from '../../picture/drawn-picture.tsx';
import type { TaskShown } from './task-shown.ts';

/** What a person must see before they answer or decide. */
export function MaterialCards({ shown }: { shown: TaskShown }) {
  if (shown.material.length === 0) return <></>;
  const decision = shown.task.kind === 'approval';
  return (
    <section class="shown stack" aria-label={decision ? 'What you decide on' : 'What is known'}>
      {shown.material.map((part, at) => (
        <div>
          <h2>{part.title}</h2>
          <AnswerLines lines={part.lines} />
          {part.tables?.map((table) => (
            <WordTable table={table} />
          ))}
          {part.picture !== undefined && <DrawnPicture picture={part.picture} id={`material-${at + 1}`} />}
        </div>
      ))}
      {decision && shown.shownHash !== undefined && (
        <p class="soft small">
          Fingerprint of what you decide on, kept with your decision:{' '}
          <code>{shown.shownHash.slice(0, 16)}…</code>
        </p>
      )}
    </section>
  );
}
