import { guestOfSession } from '../../../core/actions/guest/guest-of-session.ts';
import { isErased, sealedText } from '../../../core/actions/open-product.ts';
import { productForGuest } from '../../../core/rules/guest/guest-download.ts';
import type { WorkProduct } from '../../../core/rules/work-product.ts';
import { notFoundResponse } from '../error-page.tsx';
import type { PageRoute, PublicRequest } from '../page-route.ts';
import { download } from '../product/product-routes.tsx';
import { guestSessionId } from './guest-cookie.ts';

/** What a guest may save with their task: the address names nothing, the cookie opens one task. */
export const GUEST_DOWNLOAD_PAGES: PageRoute[] = [
  { method: 'get', path: '/guest/document.pdf', open: true, answer: savePdf },
  { method: 'get', path: '/guest/document.json', open: true, answer: saveJson },
];

async function savePdf(request: PublicRequest): Promise<Response> {
  const product = await productOf(request);
  const { objects } = request.deps.ports;
  const bytes = product?.pdf === undefined ? undefined : await objects.getBytes(product.pdf.key);
  if (product === undefined || bytes === undefined) return notFoundResponse();
  return download(Buffer.from(bytes), product, 'pdf');
}

async function saveJson(request: PublicRequest): Promise<Response> {
  const product = await productOf(request);
  if (product === undefined || (await isErased(request.deps.ports, product))) return notFoundResponse();
  return download(await sealedText(request.deps.ports, product), product, 'json');
}

async function productOf({ deps, cookies }: PublicRequest): Promise<WorkProduct | undefined> {
  const sessionId = guestSessionId(cookies);
  const visitor = sessionId === undefined ? undefined : await guestOfSession(deps.ports, sessionId);
  const place = visitor === undefined ? undefined : productForGuest(visitor.task);
  return place === undefined ? undefined : deps.ports.store.product(place.organizationId, place.productId);
}
