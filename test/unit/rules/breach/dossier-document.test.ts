import { beforeAll, describe, expect, test } from '@jest/globals';
import { createPdfPrinter } from '../../../../adapters/pdf/pdf-printer.ts';
import { openProduct } from '../../../../core/actions/open-product.ts';
import { publishProduct } from '../../../../core/actions/publish-product.ts';
import { breachProduct } from '../../../../core/rules/breach/product.ts';
import type { ProductDocument } from '../../../../core/rules/product/document.ts';
import type { WorkProduct } from '../../../../core/rules/work-product.ts';
import { filingRun } from '../../actions/support/breach-run.ts';
import { readPdf } from '../../adapters/pdf/read-pdf.ts';

describe('the dossier of a breach among the work products', () => {
  let document: ProductDocument;
  let product: WorkProduct;
  let stored: string;
  beforeAll(async () => {
    const { world, runId } = await filingRun();
    // Before the close: open work is no matter here.
    const maker = { make: breachProduct.make };
    const input = { runId, stepId: 'dossier', iteration: 1, scope: '', product: 'dossier' };
    await publishProduct(world.ports, input, { dossier: maker });
    const { items } = await world.ports.store.products('mobility', { limit: 9 });
    const [first] = items;
    if (first === undefined) throw new Error('no dossier');
    product = first;
    document = await openProduct(world.ports, product);
    stored = (await world.ports.objects.get(product.key)) ?? '';
  });

  test('is sealed in its own format, and read as a document with the same parts as its page', () => {
    expect(stored).toContain('"format":"clause8-breach-dossier-1"');
    expect(document.format).toBe('clause8.product/1');
    expect(document.sections.map(({ title }) => title)).toEqual([
      'Summary',
      'Decisions',
      'Filings and reports',
      'What the law asks of this organization',
      'Time limits',
      'Severity',
      'What was answered',
      'Timeline',
      'Evidence',
    ]);
  });

  test('says decisions with the words of the forms, times in the place of the organization', () => {
    const decisions = JSON.stringify(document.sections[1]);
    expect(decisions).toContain('Notify the authority');
    expect(decisions).toContain('Selma Okafor');
    expect(decisions).toContain('Fri 22 May 2026, 20:00 (Europe/Berlin)');
  });

  test('names every event of the chain, and its newest seal', () => {
    const [timeline] = document.sections[7]?.blocks ?? [];
    const sealed = JSON.parse(stored) as { timeline: unknown[]; chain: { hash: string } };
    expect(timeline).toMatchObject({ kind: 'table' });
    expect(timeline?.kind === 'table' ? timeline.rows : []).toHaveLength(sealed.timeline.length);
    expect(JSON.stringify(document.sections[8])).toContain(sealed.chain.hash);
  });

  test('prints', async () => {
    const bytes = await createPdfPrinter().print(document, {
      sha256: product.sha256,
      organizationName: (id) => id,
      personName: (id) => id,
    });
    const pdf = await readPdf(bytes);
    expect(pdf.info.Title).toBe('Breach dossier: Open bucket');
    expect(pdf.texts.join(' ')).toContain('72 hours from when the organization');
    expect(pdf.outline).toHaveLength(10);
  });
});
