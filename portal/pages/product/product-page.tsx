import { nextStates } from '../../../core/rules/product-states.ts';
import {
  AUDIENCE_WORDS,
  outcomeInPlainWords,
  PRODUCT_STATE_WORDS,
} from '../../../core/rules/product/product-words.ts';
import { Chip } from '../../parts/chip.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import { WordTable } from '../../parts/word-table.tsx';
import type { ReadProduct } from '../../read/read-products.ts';
import type { Visitor } from '../../session/current-session.ts';
import { roleInWords } from '../../words/names.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';
import { DocumentArticle } from './product-document.tsx';
import { STATE_TONES } from './products-page.tsx';
import { ProductDownloads } from '../../parts/product-downloads.tsx';

export interface ProductShown extends ReadProduct {
  visitor: Visitor;
  names: NameBook;
  timeZone: string;
  problem?: string | undefined;
}

/** A work product to read, with its files, who approved which text, and its other versions. */
export function ProductPage({ shown }: { shown: ProductShown }) {
  const { visitor, product, document, timeZone, names } = shown;
  const path = `/products/${product.organizationId}/${product.id}`;
  return (
    <Layout title={product.title} visitor={visitor} section="products" timeZone={timeZone}>
      <p class="crumb">
        <a href="/products">Work products</a> / {names.organization(product.organizationId)}
      </p>
      <div class="toolbar no-print">
        <span class="chips">
          <Chip tone={STATE_TONES[product.state]} text={PRODUCT_STATE_WORDS[product.state]} />
          <Chip tone="outline" text={`Version ${product.number}`} />
          <Chip tone="outline" text={AUDIENCE_WORDS[product.audience]} />
        </span>
        <span class="actions">
          <ProductDownloads path={path} pdf={product.pdf !== undefined} />
        </span>
      </div>
      <Standing shown={shown} />
      <DocumentArticle document={document} />
      <Approvals shown={shown} />
      <Seal shown={shown} />
      <Versions shown={shown} />
      {shown.mayChange && <StateForm shown={shown} path={path} />}
    </Layout>
  );
}

/** Readers of an old version are told of the one that stands. */
function Standing({ shown: { product, versions } }: { shown: ProductShown }) {
  const newer = versions.find(({ number, state }) => number > product.number && state !== 'withdrawn');
  if (product.state === 'withdrawn')
    return <p class="note late">This version was withdrawn. {product.changes?.at(-1)?.reason}</p>;
  if (newer === undefined) return <></>;
  return (
    <p class="note">
      There is a newer version:{' '}
      <a href={`/products/${newer.organizationId}/${newer.id}`}>
        version {newer.number}, {PRODUCT_STATE_WORDS[newer.state].toLowerCase()}
      </a>
      .
    </p>
  );
}

function Approvals({ shown: { approvals, names, timeZone } }: { shown: ProductShown }) {
  return (
    <section class="card" aria-labelledby="approvals">
      <h2 id="approvals">Who decided what</h2>
      <WordTable
        table={{
          caption: 'Decisions, each bound to the hash (SHA-256) of what the person was shown',
          columns: ['Who', 'On what', 'Decided', 'When', 'Reason', 'Shown'],
          rows: approvals.map(({ personId, organizationId, role, about, outcome, at, reason, shownHash }) => [
            [
              ...(personId === undefined ? [] : [names.person(personId)]),
              roleInWords(role),
              names.organization(organizationId),
            ].join(', '),
            about ?? '–',
            outcomeInPlainWords(outcome),
            formatInstant(at, timeZone),
            reason ?? '–',
            shownHash,
          ]),
          empty: 'nobody was asked to decide on it.',
        }}
      />
    </section>
  );
}

function Seal({ shown: { product, document, names } }: { shown: ProductShown }) {
  const files = [
    { label: 'Data (JSON)', sha256: product.sha256 },
    ...(product.pdf === undefined ? [] : [{ label: 'PDF', sha256: product.pdf.sha256 }]),
  ];
  return (
    <section class="card" aria-labelledby="seal">
      <h2 id="seal">Seal</h2>
      <dl class="facts wide">
        {files.map(({ label, sha256 }) => (
          <div>
            <dt>{label}, SHA-256</dt>
            <dd>
              <code>{sha256}</code>
            </dd>
          </div>
        ))}
        <div>
          <dt>Run</dt>
          <dd>
            <a href={`/runs/${product.runId}`}>{product.runId}</a>
          </dd>
        </div>
      </dl>
      {document.sources.length > 0 && (
        <WordTable
          table={{
            caption: 'Made from',
            columns: ['Work product', 'Organization', 'SHA-256'],
            rows: document.sources.map(({ title, organizationId, sha256 }) => [
              title,
              names.organization(organizationId),
              sha256,
            ]),
          }}
        />
      )}
    </section>
  );
}

function Versions({ shown: { product, versions, timeZone } }: { shown: ProductShown }) {
  if (versions.length < 2) return <></>;
  return (
    <section class="card" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul class="plain-list">
        {versions.map((version) => (
          <li>
            {version.id === product.id ? (
              <strong>Version {version.number}, this one</strong>
            ) : (
              <a href={`/products/${version.organizationId}/${version.id}`}>Version {version.number}</a>
            )}
            , {formatInstant(version.at, timeZone)}: {PRODUCT_STATE_WORDS[version.state]}
            {version.number < product.number && ` (${product.number - version.number} before this one)`}
            {version.number > product.number && ` (${version.number - product.number} after this one)`}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What follows by itself (superseded) is no choice. */
function StateForm({ shown, path }: { shown: ProductShown; path: string }) {
  const choices = nextStates(shown.product.state).filter((state) => state !== 'superseded');
  if (choices.length === 0) return <></>;
  return (
    <section class="card no-print" aria-labelledby="change-state">
      <h2 id="change-state">Change its state</h2>
      {shown.problem !== undefined && (
        <p class="note late" role="alert">
          {shown.problem}
        </p>
      )}
      <form method="post" action={`${path}/state`} class="stack">
        <FormToken visitor={shown.visitor} />
        <div>
          <label for="state">New state</label>
          <select id="state" name="state">
            {choices.map((state) => (
              <option value={state}>{PRODUCT_STATE_WORDS[state]}</option>
            ))}
          </select>
        </div>
        <div>
          <label for="reason">Reason</label>
          <p class="soft small" id="reason-hint">
            Kept with the work product, with your name and the time.
          </p>
          <textarea id="reason" name="reason" rows={2} required aria-describedby="reason-hint"></textarea>
        </div>
        <div>
          <button class="button">Change the state</button>
        </div>
      </form>
    </section>
  );
}
