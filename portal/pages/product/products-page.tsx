import {
  AUDIENCE_WORDS,
  kindInWords,
  PRODUCT_KINDS,
  PRODUCT_STATE_WORDS,
} from '../../../core/rules/product/product-words.ts';
import { PRODUCT_STATES, type WorkProduct } from '../../../core/rules/work-product.ts';
import { Chip, type ChipTone } from '../../parts/chip.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { ProductFilter } from '../../read/read-products.ts';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatWithoutZone } from '../../words/times.ts';

export interface ProductsShown {
  visitor: Visitor;
  products: WorkProduct[];
  filter: ProductFilter;
  page: number;
  pages: number;
  names: NameBook;
  timeZone: string;
}

export const STATE_TONES: Record<WorkProduct['state'], ChipTone> = {
  draft: 'calm',
  'in-review': 'calm',
  approved: 'accent',
  published: 'good',
  'in-force': 'good',
  'under-review': 'soon',
  superseded: 'outline',
  withdrawn: 'late',
};

/** What the runs have produced, as far as it is shown to the reader. */
export function ProductsPage({ shown }: { shown: ProductsShown }) {
  const { visitor, products, timeZone } = shown;
  return (
    <Layout title="Work products" visitor={visitor} section="products" timeZone={timeZone}>
      <div class="page-head">
        <h1>Work products</h1>
        <p class="lede">
          Reports, plans, records and dossiers: of your organization, and what others share with you.
        </p>
      </div>
      <FilterForm shown={shown} />
      {products.length === 0 ? (
        <div class="empty">
          <h2>Nothing here</h2>
          <p>A run publishes its work product in its last steps. Other filters may show more.</p>
        </div>
      ) : (
        <ProductTable shown={shown} />
      )}
      <Pager shown={shown} />
    </Layout>
  );
}

function FilterForm({ shown: { filter, names } }: { shown: ProductsShown }) {
  return (
    <form method="get" action="/products" class="filters card">
      <Select
        name="organization"
        label="Organization"
        chosen={filter.organizationId}
        choices={names.organizations.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Select
        name="kind"
        label="Kind"
        chosen={filter.kind}
        choices={PRODUCT_KINDS.map((kind) => ({ value: kind, text: kindInWords(kind) }))}
      />
      <Select
        name="state"
        label="State"
        chosen={filter.state}
        choices={PRODUCT_STATES.map((state) => ({ value: state, text: PRODUCT_STATE_WORDS[state] }))}
      />
      <button class="button secondary">Show</button>
    </form>
  );
}

function Select(props: {
  name: string;
  label: string;
  chosen: string | undefined;
  choices: { value: string; text: string }[];
}) {
  const { name, label, chosen, choices } = props;
  return (
    <div>
      <label for={`filter-${name}`}>{label}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">All</option>
        {choices.map(({ value, text }) => (
          <option value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function ProductTable({ shown: { products, names, timeZone } }: { shown: ProductsShown }) {
  return (
    <div class="card">
      <table class="cards-on-phone">
        <caption class="visually-hidden">Work products, newest first</caption>
        <thead>
          <tr>
            <th scope="col">Work product</th>
            <th scope="col">State</th>
            <th scope="col">Organization</th>
            <th scope="col">As of</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr>
              <td>
                <a href={`/products/${product.organizationId}/${product.id}`}>
                  <strong>{product.title}</strong>
                </a>
                <br />
                <span class="soft small">
                  {kindInWords(product.kind)}, version {product.number}
                </span>
              </td>
              <td>
                <span class="chips">
                  <Chip tone={STATE_TONES[product.state]} text={PRODUCT_STATE_WORDS[product.state]} />
                  <Chip tone="outline" text={AUDIENCE_WORDS[product.audience]} />
                </span>
              </td>
              <td data-label="Organization">{names.organization(product.organizationId)}</td>
              <td data-label="As of">
                <time datetime={product.at}>{formatWithoutZone(product.at, timeZone)}</time>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pager({ shown: { page, pages, filter } }: { shown: ProductsShown }) {
  if (pages < 2) return <></>;
  const href = (to: number) => {
    const { organizationId, kind, state } = filter;
    const query = new URLSearchParams({
      ...(organizationId === undefined ? {} : { organization: organizationId }),
      ...(kind === undefined ? {} : { kind }),
      ...(state === undefined ? {} : { state }),
      page: String(to),
    });
    return `/products?${query.toString()}`;
  };
  return (
    <p class="pager">
      <span>{page < pages && <a href={href(page + 1)}>Earlier ones</a>}</span>
      <span class="soft">
        Page {page} of {pages}
      </span>
      <span>{page > 1 && <a href={href(page - 1)}>Later ones</a>}</span>
    </p>
  );
}
