import { expect, test } from '@jest/globals';
import { PATIENCE_MS, withRetry } from '../../../core/actions/with-retry.ts';

test('gives up after so much waiting, in steps that grow', async () => {
  const waits: number[] = [];
  const ports = {
    random: () => 0.5,
    pause: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  const never = withRetry(ports, () => Promise.resolve('conflict' as const));
  await expect(never).rejects.toMatchObject({ name: 'store.contended' });
  expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
  expect(Math.max(...waits)).toBe(500);
  const waited = waits.reduce((sum, wait) => sum + wait, 0);
  expect(waited).toBeGreaterThanOrEqual(PATIENCE_MS);
  expect(waited).toBeLessThan(PATIENCE_MS + 1000);
});

test('what an attempt throws is not tried again', async () => {
  let attempts = 0;
  const ports = { random: () => 0, pause: () => Promise.resolve() };
  const broken = withRetry(ports, () => {
    attempts += 1;
    return Promise.reject(new Error('no network'));
  });
  await expect(broken).rejects.toThrow('no network');
  expect(attempts).toBe(1);
});
