import { openProduct, sealedText } from '../../../core/actions/open-product.ts';
import type { Ports } from '../../../core/ports.ts';
import { kindInWords, PRODUCT_STATE_WORDS } from '../../../core/rules/product/product-words.ts';
import type { WorkProduct } from '../../../core/rules/work-product.ts';
import { leadOf } from '../../read/read-public.ts';
import { formatInstant } from '../../words/times.ts';
import { notFoundResponse } from '../error-page.tsx';
import { htmlResponse } from '../page-response.ts';
import type { PageRoute, PublicRequest } from '../page-route.ts';
import { DocumentArticle } from '../product/product-document.tsx';
import { PublicPage } from './public-parts.tsx';
import { PublicLayout } from '../../parts/public-layout.tsx';
import { ProductDownloads } from '../../parts/product-downloads.tsx';

const PRODUCT = '/public/products/:organizationId/:productId';

/** What is published for everybody: the plan, summaries of assessments, records of consultations. */
export const PUBLIC_PRODUCT_PAGES: PageRoute[] = [
  { method: 'get', path: '/public/products', open: true, answer: list },
  { method: 'get', path: PRODUCT, open: true, answer: show },
  { method: 'get', path: `${PRODUCT}/document.pdf`, open: true, answer: downloadPdf },
  { method: 'get', path: `${PRODUCT}/document.json`, open: true, answer: downloadJson },
];

async function list({ deps }: PublicRequest): Promise<Response> {
  const [lead, products, organizations] = await Promise.all([
    leadOf(deps.ports),
    deps.ports.store.publicProducts(),
    deps.ports.store.organizations(),
  ]);
  const zone = lead?.timeZone ?? 'UTC';
  return htmlResponse(
    <PublicPage
      title="Published"
      owner={lead?.name}
      timeZone={zone}
      lede="What organizations here plan and do about privacy, each as a page, as PDF and as data."
    >
      {products.length === 0 ? (
        <p class="empty">Nothing has been published yet.</p>
      ) : (
        <ul class="cards">
          {products.map((product) => (
            <li class="card">
              <h2>
                <a href={addressOf(product)}>{product.title}</a>
              </h2>
              <p>
                {kindInWords(product.kind)}, version {product.number},{' '}
                {PRODUCT_STATE_WORDS[product.state].toLowerCase()}
              </p>
              <p class="soft small">
                {organizations.find(({ id }) => id === product.organizationId)?.name ??
                  product.organizationId}
                , {formatInstant(product.at, zone)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </PublicPage>,
  );
}

async function show({ deps, params }: PublicRequest): Promise<Response> {
  const product = await standing(deps.ports, params);
  if (product === undefined) return notFoundResponse();
  const [lead, document] = await Promise.all([leadOf(deps.ports), openProduct(deps.ports, product)]);
  const path = addressOf(product);
  return htmlResponse(
    <PublicLayout title={product.title} owner={lead?.name} menu>
      <p class="crumb">
        <a href="/public/products">Published</a>
      </p>
      <p class="actions no-print">
        <ProductDownloads path={path} pdf={product.pdf !== undefined} />
      </p>
      <DocumentArticle document={document} />
      <p class="soft small">
        Fingerprint of the data (SHA-256): <code>{product.sha256}</code>
      </p>
    </PublicLayout>,
  );
}

async function downloadPdf({ deps, params }: PublicRequest): Promise<Response> {
  const product = await standing(deps.ports, params);
  const bytes = product?.pdf === undefined ? undefined : await deps.ports.objects.getBytes(product.pdf.key);
  if (product === undefined || bytes === undefined) return notFoundResponse();
  return new Response(new Uint8Array(bytes), { headers: fileHeaders(product, 'application/pdf', 'pdf') });
}

async function downloadJson({ deps, params }: PublicRequest): Promise<Response> {
  const product = await standing(deps.ports, params);
  if (product === undefined) return notFoundResponse();
  const body = await sealedText(deps.ports, product);
  return new Response(body, { headers: fileHeaders(product, 'application/json', 'json') });
}

function fileHeaders({ kind, number }: WorkProduct, type: string, ending: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${kind}-${number}.${ending}"`,
  };
}

/** Only what stands on the list: neither what was withdrawn or replaced nor what is for fewer. */
async function standing(
  { store }: Pick<Ports, 'store'>,
  { organizationId, productId }: Record<string, string>,
): Promise<WorkProduct | undefined> {
  const products = await store.publicProducts();
  return products.find((product) => product.organizationId === organizationId && product.id === productId);
}

function addressOf({ organizationId, id }: WorkProduct): string {
  return `/public/products/${encodeURIComponent(organizationId)}/${encodeURIComponent(id)}`;
}
