import * as z from 'zod';
import { changeProduct } from '../../core/actions/change-product.ts';
import { isErased, sealedText } from '../../core/actions/open-product.ts';
import { approvalsFor } from '../../core/rules/product/product-approvals.ts';
import type { Person } from '../../core/rules/organization.ts';
import { PRODUCT_STATES, type WorkProduct } from '../../core/rules/work-product.ts';
import { problem } from '../http/problem.ts';
import { readProduct, readProducts, visibleProduct } from '../read/read-products.ts';
import { apiRoute, type ApiRoute, notFound } from './api-route.ts';
import { Id, Instant, NoParams, NoQuery, pageBody } from './shared-bodies.ts';

const Sha256 = z.string().meta({ description: 'SHA-256, hex.' });
const ProductBody = z.object({
  organizationId: z.string(),
  kind: z.string(),
  id: z.string(),
  series: z.string().meta({ description: 'Versions of the same thing share it.' }),
  number: z.int().meta({ description: '1 for the first of its series.' }),
  state: z.enum(PRODUCT_STATES),
  audience: z.enum(['organization', 'ecosystem', 'public']),
  runId: z.string(),
  at: Instant,
  title: z.string(),
  sha256: Sha256,
  pdf: z.object({ sha256: Sha256 }).exactOptional(),
  approvals: z.array(
    z.object({
      personId: z.string().exactOptional().meta({ description: 'Of people of your own organizations only.' }),
      organizationId: z.string(),
      role: z.string(),
      outcome: z.string(),
      at: Instant,
      shownHash: z.string(),
      reason: z.string().exactOptional(),
    }),
  ),
  version: z.int(),
});
const ProductParams = z.object({ organizationId: Id, productId: Id });
const ListQuery = z.object({
  organizationId: Id.optional(),
  kind: z.string().max(60).optional(),
  state: z.enum(PRODUCT_STATES).optional(),
  after: z.coerce.number().int().min(0).default(0).meta({ description: '`next` of the page before.' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Work products: what runs have published, as far as the reader may have it. */
export const PRODUCT_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/products',
    operationId: 'listProducts',
    summary: 'Work products of your organizations, and what others share, newest first.',
    action: 'see-product',
    params: NoParams,
    query: ListQuery,
    success: { status: 200, description: 'A page of work products.', schema: pageBody(ProductBody) },
    async handle({ ports, person, query }) {
      const { organizationId, kind, state, after, limit } = query;
      const all = await readProducts(ports, person, {
        ...(organizationId === undefined ? {} : { organizationId }),
        ...(kind === undefined ? {} : { kind }),
        ...(state === undefined ? {} : { state }),
      });
      const end = after + limit;
      return {
        status: 200,
        body: {
          items: all.slice(after, end).map((product) => productShown(person, product)),
          ...(end < all.length ? { next: String(end) } : {}),
        },
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/products/{organizationId}/{productId}',
    operationId: 'readProduct',
    summary: 'A work product with its document and the other versions of its series.',
    action: 'see-product',
    params: ProductParams,
    query: NoQuery,
    success: {
      status: 200,
      description: 'The work product.',
      schema: z.object({
        product: ProductBody,
        document: z.looseObject({ format: z.string() }),
        versions: z.array(ProductBody),
      }),
    },
    async handle({ ports, person, params }) {
      const read = await readProduct(ports, person, params);
      if (read === undefined) return { problem: notFound() };
      const { product, document, versions } = read;
      return {
        status: 200,
        body: {
          product: productShown(person, product),
          document,
          versions: versions.map((version) => productShown(person, version)),
        },
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/products/{organizationId}/{productId}/files',
    operationId: 'readProductFiles',
    summary: 'The sealed files of a work product, byte for byte.',
    action: 'see-product',
    params: ProductParams,
    query: NoQuery,
    success: {
      status: 200,
      description: 'The sealed JSON as text, and the PDF in base64; each has the hash that stands beside it.',
      schema: z.object({
        json: z.object({ sha256: Sha256, text: z.string() }),
        pdf: z.object({ sha256: Sha256, base64: z.string() }).exactOptional(),
      }),
    },
    async handle({ ports, person, params }) {
      const product = await visibleProduct(ports, person, params);
      if (product === undefined || (await isErased(ports, product))) return { problem: notFound() };
      const { sha256, pdf } = product;
      const bytes = pdf === undefined ? undefined : await ports.objects.getBytes(pdf.key);
      return {
        status: 200,
        body: {
          json: { sha256, text: await sealedText(ports, product) },
          ...(pdf === undefined || bytes === undefined
            ? {}
            : { pdf: { sha256: pdf.sha256, base64: Buffer.from(bytes).toString('base64') } }),
        },
      };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/products/{organizationId}/{productId}/state',
    operationId: 'changeProduct',
    summary: 'Puts a work product in force, takes it under review or withdraws it, with a reason.',
    action: 'change-product',
    params: ProductParams,
    query: NoQuery,
    body: z.strictObject({
      state: z.enum(['in-force', 'under-review', 'withdrawn']),
      reason: z.string().min(1).max(2000),
    }),
    idempotencyKey: true,
    success: { status: 200, description: 'Its new state.', schema: ProductBody },
    problems: {
      403: 'It is not for you to change.',
      409: 'Not possible from its present state.',
      422: 'A reason is missing.',
    },
    async handle({ ports, person, params, body }) {
      if ((await visibleProduct(ports, person, params)) === undefined) return { problem: notFound() };
      const changed = await changeProduct(ports, { ...params, ...body, person, channel: 'api' });
      switch (changed.result) {
        case 'changed':
          return { status: 200, body: productShown(person, changed.product) };
        case 'not-found':
          return { problem: notFound() };
        case 'not-allowed':
          return { problem: problem(403, 'not-allowed', 'Its DPO or accountable person may change it.') };
        case 'not-possible':
          return { problem: problem(409, 'product.state', 'That is not possible from its present state.') };
        case 'no-reason':
          return { problem: problem(422, 'reason.missing', 'Give a reason.') };
      }
    },
  }),
];

/** Without where it is stored; people and reasons of other organizations stay with them. */
function productShown({ memberships }: Person, product: WorkProduct) {
  const { pdf } = product;
  const own = memberships.map(({ organizationId }) => organizationId);
  return {
    ...product,
    ...(pdf === undefined ? {} : { pdf: { sha256: pdf.sha256 } }),
    approvals: approvalsFor(product.approvals, own),
  };
}
