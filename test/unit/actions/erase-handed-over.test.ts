import { expect, test } from '@jest/globals';
import { isErased, openProduct, sealedText } from '../../../core/actions/open-product.ts';
import { publishProduct } from '../../../core/actions/publish-product.ts';
import type { ProductDraft, ProductMaker } from '../../../core/rules/product/product-maker.ts';
import { breachRun } from './support/breach-run.ts';

const FOUND = 'Lilac Lane 4';

function draft(kind: string, more: Partial<ProductDraft>): ProductDraft {
  return {
    ...{ organizationId: 'mobility', kind, series: kind, audience: 'organization' },
    document: {
      ...{ title: 'Answer', language: 'en', organization: 'mobility', facts: [], sources: [], data: {} },
      sections: [{ id: 'found', title: 'Found', blocks: [{ kind: 'text', text: FOUND }] }],
    },
    ...more,
  };
}

/** The answer to a person with what was found about them, and the file that ends the case. */
const MAKERS: Record<string, ProductMaker> = {
  answer: { make: () => [draft('answer', { forOutsider: true })] },
  file: { make: () => [draft('file', {})], erases: ['answer', 'file'] },
};

test('what was handed over to a person is erased when the case ends; what is evidence stays', async () => {
  const { world, runId } = await breachRun();
  const { ports } = world;
  const place = { runId, iteration: 1, scope: '' };
  await publishProduct(ports, { ...place, stepId: 'deliver', product: 'answer' }, MAKERS);
  const answer = await ports.store.product('mobility', 'answer.1');
  if (answer === undefined) throw new Error('no answer');
  expect(answer.key).toMatch(/^handed-over\//);
  expect(answer.pdf?.key).toMatch(/^handed-over\//);
  expect(await isErased(ports, answer)).toBe(false);
  expect(JSON.stringify(await openProduct(ports, answer))).toContain(FOUND);

  const end = { ...place, stepId: 'file', product: 'file' };
  await publishProduct(ports, end, MAKERS);
  expect(await isErased(ports, answer)).toBe(true);
  expect(await ports.objects.getBytes(answer.pdf?.key ?? '')).toBeUndefined();
  const shown = JSON.stringify(await openProduct(ports, answer));
  expect(shown).not.toContain(FOUND);
  expect(shown).toContain('erased');
  // Evidence never is, whatever a maker says.
  const file = await ports.store.product('mobility', 'file.1');
  if (file === undefined) throw new Error('no file');
  expect(file.key).toMatch(/^products\//);
  expect(await sealedText(ports, file)).toContain(FOUND);
  await expect(ports.objects.erase(file.key)).rejects.toMatchObject({ name: 'objects.sealed' });
});

test('a call that was cut off before it erased does so when it comes again', async () => {
  const { world, runId } = await breachRun();
  const { ports } = world;
  const place = { runId, iteration: 1, scope: '' };
  await publishProduct(ports, { ...place, stepId: 'deliver', product: 'answer' }, MAKERS);
  const answer = await ports.store.product('mobility', 'answer.1');
  if (answer === undefined) throw new Error('no answer');
  const end = { ...place, stepId: 'file', product: 'file' };
  const erase = ports.objects.erase.bind(ports.objects);
  ports.objects.erase = () => Promise.reject(new Error('cut off'));
  await expect(publishProduct(ports, end, MAKERS)).rejects.toThrow('cut off');
  ports.objects.erase = erase;
  expect(await publishProduct(ports, end, MAKERS)).toEqual({ outcome: 'published' });
  expect(await isErased(ports, answer)).toBe(true);
});
