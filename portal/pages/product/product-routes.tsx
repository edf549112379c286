import { changeProduct } from '../../../core/actions/change-product.ts';
import { isErased, sealedText } from '../../../core/actions/open-product.ts';
import { PRODUCT_STATES, type WorkProduct } from '../../../core/rules/work-product.ts';
import { readProduct, readProducts, visibleProduct, type ProductFilter } from '../../read/read-products.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames, ownTimeZone, peopleById } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { ProductPage } from './product-page.tsx';
import { ProductsPage } from './products-page.tsx';

const PER_PAGE = 40;
const PRODUCT = '/products/:organizationId/:productId';

export const PRODUCT_PAGES: PageRoute[] = [
  { method: 'get', path: '/products', open: false, answer: showProducts },
  { method: 'get', path: PRODUCT, open: false, answer: (request) => showProduct(request) },
  { method: 'get', path: `${PRODUCT}/document.pdf`, open: false, answer: downloadPdf },
  { method: 'get', path: `${PRODUCT}/document.json`, open: false, answer: downloadJson },
  { method: 'post', path: `${PRODUCT}/state`, open: false, answer: changeState },
];

async function showProducts({ deps, visitor, query }: VisitorRequest): Promise<Response> {
  const filter = filterIn(query);
  const all = await readProducts(deps.ports, visitor.person, filter);
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const pages = Math.max(1, Math.ceil(all.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(query.get('page') ?? 1)) || 1));
  return htmlResponse(
    <ProductsPage
      shown={{
        visitor,
        products: all.slice((page - 1) * PER_PAGE, page * PER_PAGE),
        filter,
        page,
        pages,
        names,
        timeZone: ownTimeZone(visitor.person, names),
      }}
    />,
  );
}

function filterIn(query: URLSearchParams): ProductFilter {
  const given = (name: string) => (query.get(name) === '' ? undefined : (query.get(name) ?? undefined));
  const [organizationId, kind] = [given('organization'), given('kind')];
  const state = PRODUCT_STATES.find((one) => one === given('state'));
  return {
    ...(organizationId === undefined ? {} : { organizationId }),
    ...(kind === undefined ? {} : { kind }),
    ...(state === undefined ? {} : { state }),
  };
}

async function showProduct({ deps, visitor, params }: VisitorRequest, problem?: string): Promise<Response> {
  const read = await readProduct(deps.ports, visitor.person, placeIn(params));
  if (read === undefined) return notFoundResponse(visitor);
  const { store } = deps.ports;
  const people = await peopleById(
    store,
    read.approvals.map(({ personId }) => personId),
  );
  const names = await loadNames(store, visitor.person, people);
  const timeZone = names.timeZone(read.product.organizationId);
  const shown = { ...read, visitor, names, timeZone, problem };
  return htmlResponse(<ProductPage shown={shown} />, problem === undefined ? 200 : 422);
}

async function downloadPdf({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const product = await visibleProduct(deps.ports, visitor.person, placeIn(params));
  const bytes = product?.pdf === undefined ? undefined : await deps.ports.objects.getBytes(product.pdf.key);
  if (product === undefined || bytes === undefined) return notFoundResponse(visitor);
  return download(Buffer.from(bytes), product, 'pdf');
}

/** The sealed bytes themselves: their SHA-256 is the one that is shown. */
async function downloadJson({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const product = await visibleProduct(deps.ports, visitor.person, placeIn(params));
  if (product === undefined || (await isErased(deps.ports, product))) return notFoundResponse(visitor);
  return download(await sealedText(deps.ports, product), product, 'json');
}

export function download(body: string | Buffer, { id }: WorkProduct, type: 'pdf' | 'json'): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': `application/${type}`,
      'Content-Disposition': `attachment; filename="${id.replaceAll(/[^\w.-]/g, '_')}.${type}"`,
    },
  });
}

async function changeState(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const place = placeIn(params);
  if ((await visibleProduct(deps.ports, visitor.person, place)) === undefined)
    return notFoundResponse(visitor);
  const state = PRODUCT_STATES.find((one) => one === form.get('state'));
  const changed = await changeProduct(deps.ports, {
    ...place,
    person: visitor.person,
    channel: 'portal',
    state: state ?? 'draft',
    reason: form.get('reason') ?? '',
  });
  switch (changed.result) {
    case 'changed':
      return seeOther(`/products/${place.organizationId}/${place.productId}`);
    case 'not-found':
      return notFoundResponse(visitor);
    case 'not-allowed':
      return showProduct(
        request,
        'Only the data protection officer or the accountable person may change it.',
      );
    case 'no-reason':
      return showProduct(request, 'Please give a reason.');
    case 'not-possible':
      return showProduct(request, 'That is not possible from its present state.');
  }
}

function placeIn(params: Record<string, string>): { organizationId: string; productId: string } {
  return { organizationId: params.organizationId ?? '', productId: params.productId ?? '' };
}
