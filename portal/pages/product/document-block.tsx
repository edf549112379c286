import type { Block } from '../../../core/rules/product/document.ts';
import { WordTable } from '../../parts/word-table.tsx';
import { DrawnPicture } from '../../picture/drawn-picture.tsx';

/** One part of a document; `id` is unique on the page. */
export function DocumentBlock({ block, id }: { block: Block; id: string }) {
  switch (block.kind) {
    case 'text':
      return (
        <>
          {block.text.split(/\n{2,}/).map((paragraph) => (
            <p class="long">{paragraph}</p>
          ))}
        </>
      );
    case 'list':
      return <DocumentList {...block} />;
    case 'facts':
      if (block.rows.length === 0) return <></>;
      return (
        <dl class="facts wide">
          {block.rows.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd class="long">{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <WordTable table={block} />;
    case 'picture':
      return <DrawnPicture picture={block.picture} caption={block.caption} id={id} />;
    case 'note':
      return <p class="note">{block.text}</p>;
  }
}

function DocumentList({ items, caption, empty }: Extract<Block, { kind: 'list' }>) {
  if (items.length === 0)
    return caption === undefined ? (
      <></>
    ) : (
      <p class="soft">
        {caption}: {empty ?? 'none'}
      </p>
    );
  return (
    <>
      {caption !== undefined && (
        <p>
          <strong>{caption}</strong>
        </p>
      )}
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  );
}
