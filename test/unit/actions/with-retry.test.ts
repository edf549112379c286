import { expect, test } from '@jest/globals';
import { MAX_ATTEMPTS, withRetry } from '../../../core/actions/with-retry.ts';

test('gives up after so many attempts, with longer waits between them', async () => {
  const waits: number[] = [];
  let attempts = 0;
  const ports = {
    random: () => 0.5,
    pause: (milliseconds: number) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  };
  const never = withRetry(ports, () => {
    attempts += 1;
    return Promise.resolve('conflict' as const);
  });
  await expect(never).rejects.toMatchObject({ name: 'store.contended' });
  expect(attempts).toBe(MAX_ATTEMPTS);
  expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
  expect(Math.max(...waits)).toBe(1500);
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
