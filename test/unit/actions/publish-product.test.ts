import { expect, test } from '@jest/globals';
import { publishProduct } from '../../../core/actions/publish-product.ts';
import { breachRun } from './support/breach-run.ts';

test('an attempt that is repeated later seals the same bytes under the same key', async () => {
  const { world, runId, triage } = await breachRun();
  await triage({ assessment: 'false-alarm' });
  const keys: string[] = [];
  const { objects, store } = world.ports;
  const put = objects.put.bind(objects);
  objects.put = (key, ...rest) => {
    keys.push(key);
    return put(key, ...rest);
  };
  const commit = store.commit.bind(store);
  store.commit = () => {
    store.commit = commit;
    world.ports.clock.advance(60_000);
    return Promise.resolve('conflict');
  };
  const input = { runId, stepId: 'dossier', iteration: 1, scope: '', product: 'breach-dossier' };
  expect(await publishProduct(world.ports, input)).toEqual({ outcome: 'published' });
  // A document and its print, for the reporter and for the coordinator.
  expect(keys).toHaveLength(8);
  expect(new Set(keys).size).toBe(4);
});
