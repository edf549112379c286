import type { DocumentSection, ProductDocument } from '../../../core/rules/product/document.ts';
import { dayInWords, kindInWords, NO_CERTIFICATE } from '../../../core/rules/product/product-words.ts';
import { DocumentBlock } from './document-block.tsx';

/** A work product as a document to read; in print the same stands as PDF. */
export function DocumentArticle({ document }: { document: ProductDocument }) {
  return (
    <article class="paper" lang={document.language}>
      <Cover document={document} />
      <Contents document={document} />
      {document.sections.map((section, at) => (
        <SectionPart section={section} path={[at + 1]} />
      ))}
    </article>
  );
}

function Cover({ document }: { document: ProductDocument }) {
  const { kind, title, subtitle, organization, ecosystem, number, at, timeZone, facts } = document;
  return (
    <header class="cover">
      <p class="kind">{kindInWords(kind)}</p>
      <h1>{title}</h1>
      {subtitle !== undefined && <p class="lede">{subtitle}</p>}
      <p>
        {organization !== undefined && (
          <>
            <strong>{organization}</strong>,{' '}
          </>
        )}
        {ecosystem}
        <br />
        Version {number}, as of <time datetime={at}>{dayInWords(at, timeZone)}</time>
      </p>
      {facts.length > 0 && (
        <dl class="facts wide">
          {facts.map(({ label, value }) => (
            <div>
              <dt>{label}</dt>
              <dd class="long">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="soft small">{NO_CERTIFICATE}</p>
    </header>
  );
}

function Contents({ document }: { document: ProductDocument }) {
  if (document.sections.length < 3) return <></>;
  return (
    <nav class="contents no-print" aria-label="Contents">
      <ol>
        {document.sections.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SectionPart({ section, path }: { section: DocumentSection; path: number[] }) {
  const { id, title, blocks, sections = [] } = section;
  const numbered = `${path.join('.')} ${title}`;
  return (
    <section id={id}>
      {path.length === 1 ? (
        <h2>{numbered}</h2>
      ) : path.length === 2 ? (
        <h3>{numbered}</h3>
      ) : (
        <h4>{numbered}</h4>
      )}
      {blocks.map((block, at) => (
        <DocumentBlock block={block} id={`${id}-block-${at + 1}`} />
      ))}
      {sections.map((inner, at) => (
        <SectionPart section={inner} path={[...path, at + 1]} />
      ))}
    </section>
  );
}
