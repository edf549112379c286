import * as z from 'zod';
import type { Store } from '../../../core/ports/store.ts';
import type { ProductDocument } from '../../../core/rules/product/document.ts';
import { isHandedOver } from '../../../core/rules/product/handed-over.ts';
import type { RegisterEntry, RegisterKind } from '../../../core/rules/register-entry.ts';
import type { WorkProduct } from '../../../core/rules/work-product.ts';
import { evidenceObjects } from '../../../functions/runtime/objects.ts';
import { readEnv } from '../../../functions/runtime/read-env.ts';
import { tableStore } from '../../../functions/runtime/table.ts';
import { documentFaults } from '../../support/document-faults.ts';
import type { PlayCloud } from './breach-world.ts';

const Env = z.object({ TABLE_NAME: z.string(), EVIDENCE_BUCKET: z.string(), HANDOVER_BUCKET: z.string() });

/** A work product with its sealed content. */
export interface Published {
  product: WorkProduct;
  document: ProductDocument;
}

/** The table behind the embedded cloud, as its functions see it. */
export function storeOf(_cloud: PlayCloud): Store {
  return tableStore(readEnv(Env));
}

/** The work products of one run, of all organizations, in order of organization and id; without what was erased. */
export async function publishedBy(cloud: PlayCloud, runId: string): Promise<Published[]> {
  const objects = evidenceObjects(readEnv(Env));
  const store = storeOf(cloud);
  const lists = await Promise.all(
    cloud.city.organizations.map(({ id }) => everything((page) => store.products(id, page))),
  );
  const made = lists.flat().filter((product) => product.runId === runId);
  const kept = await Promise.all(
    made.map(async (product): Promise<Published[]> => {
      const text = await objects.get(product.key);
      if (text === undefined && isHandedOver(product.key)) return [];
      if (text === undefined) throw new Error(`${product.key} is not there.`);
      const document = JSON.parse(text) as ProductDocument;
      const faults = isDocument(document) ? documentFaults(document) : [];
      if (faults.length > 0) throw new Error(`${product.id} is not fit to be read: ${faults.join('; ')}`);
      return [{ product, document }];
    }),
  );
  return kept.flat();
}

/** Dossiers of breaches are sealed in a format of their own. */
function isDocument({ format }: { format: string }): boolean {
  return format === 'clause8.product/1';
}

/** Entries of a register, of one organization or of all. */
export async function registerLines(
  cloud: PlayCloud,
  kind: RegisterKind,
  organizationId?: string,
): Promise<RegisterEntry[]> {
  const store = storeOf(cloud);
  const ids = organizationId === undefined ? cloud.city.organizations.map(({ id }) => id) : [organizationId];
  const lists = await Promise.all(ids.map((id) => everything((page) => store.register(id, kind, page))));
  return lists.flat();
}

async function everything<T>(
  read: (page: { limit: number; after?: string }) => Promise<{ items: T[]; next?: string }>,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await read({ limit: 100, ...(after === undefined ? {} : { after }) });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}
