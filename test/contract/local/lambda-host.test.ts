import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { applyEnvironment, unionOfEnvironments } from '../../../local/lambda-host/environment.ts';
import { createLambdaHost, type LambdaHost } from '../../../local/lambda-host/lambda-host.ts';
import type { Handler } from '../../../local/lambda-host/load-handlers.ts';
import { createMeters } from '../../../local/meters.ts';
import type { FunctionPlan } from '../../../local/template/function-plan.ts';

const place = { region: 'eu-central-1', account: '000000000000' };

function planned(name: string, environment: Record<string, string> = {}, timeoutSeconds = 3): FunctionPlan {
  return { name, handler: `${name}.ts`, environment, timeoutSeconds, memoryMegabytes: 512, asyncRetries: 2 };
}

function hosting(handler: Handler, { timeoutSeconds = 3, concurrency = 10 } = {}): LambdaHost {
  return createLambdaHost({
    place,
    functions: [planned('f', {}, timeoutSeconds)],
    handlers: () => Promise.resolve(handler),
    meters: createMeters(),
    concurrency,
  });
}

describe('invoking a function', () => {
  test('event and answer pass through JSON', async () => {
    const seen: unknown[] = [];
    const host = hosting((event) => {
      seen.push(event);
      return { at: new Date(0), gone: undefined };
    });
    const event = { when: new Date(0), none: undefined };
    expect(await host.invoke('f', event)).toEqual({ ok: true, payload: { at: '1970-01-01T00:00:00.000Z' } });
    expect(seen).toEqual([{ when: '1970-01-01T00:00:00.000Z' }]);
  });

  test('no answer is null', async () => {
    expect(await hosting(() => undefined).invoke('f', {})).toEqual({ ok: true, payload: null });
  });

  test('an error goes by its name', async () => {
    class Fault extends Error {
      override readonly name = 'store.conflict';
    }
    const result = await hosting(() => {
      throw new Fault('twice');
    }).invoke('f', {});
    expect(result).toMatchObject({ ok: false, errorType: 'store.conflict', errorMessage: 'twice' });
  });

  test('something thrown that is no error goes by its type', async () => {
    const result = await hosting(() => void runInNewContext("throw 'words'")).invoke('f', {});
    expect(result).toMatchObject({ ok: false, errorType: 'string', errorMessage: 'words' });
  });

  test('an error of another realm is an error all the same', async () => {
    const result = await hosting(() => void runInNewContext("throw new TypeError('elsewhere')")).invoke(
      'f',
      {},
    );
    expect(result).toMatchObject({ ok: false, errorType: 'TypeError', errorMessage: 'elsewhere' });
  });

  test('an unknown function is not found', async () => {
    expect(await hosting(() => 1).invoke('g', {})).toMatchObject({
      ok: false,
      errorType: 'ResourceNotFoundException',
    });
  });

  test('a function that takes too long ends with the name that Lambda gives', async () => {
    const result = await hosting(() => new Promise(() => undefined), { timeoutSeconds: 0.02 }).invoke(
      'f',
      {},
    );
    expect(result).toMatchObject({ ok: false, errorType: 'Sandbox.Timedout' });
    expect(result).toHaveProperty(
      'errorMessage',
      expect.stringContaining('Task timed out after 0.02 seconds'),
    );
  });

  test('an answer over 6 MB is refused', async () => {
    const result = await hosting(() => 'x'.repeat(6 * 1024 * 1024)).invoke('f', {});
    expect(result).toMatchObject({ ok: false, errorType: 'Function.ResponseSizeTooLarge' });
  });

  test('no more run at once than allowed, and the rest have their turn', async () => {
    const started: (() => void)[] = [];
    let most = 0;
    let now = 0;
    const host = hosting(
      async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise<void>((resolve) => started.push(resolve));
        now -= 1;
      },
      { concurrency: 2 },
    );
    const all = Promise.all([1, 2, 3, 4, 5].map(() => host.invoke('f', {})));
    for (let ended = 0; ended < 5; ended += 1) {
      while (started.length === 0) await new Promise((resolve) => setImmediate(resolve));
      started.shift()?.();
    }
    expect(await all).toHaveLength(5);
    expect(most).toBe(2);
    await host.idle();
    expect(host.finished()).toBe(5);
  });

  test('the context says who is called and how long it may take', async () => {
    const result = await hosting((_event, context) => [
      context.functionName,
      context.invokedFunctionArn,
      context.getRemainingTimeInMillis() > 0,
    ]).invoke('f', {});
    expect(result).toEqual({
      ok: true,
      payload: ['f', 'arn:aws:lambda:eu-central-1:000000000000:function:f', true],
    });
  });
});

describe('the environment that all functions share', () => {
  test('is the union of what each asks for', () => {
    const union = unionOfEnvironments([
      planned('a', { X: '1' }),
      planned('b', { X: '1', Y: '2', POWERTOOLS_SERVICE_NAME: 'b' }),
    ]);
    expect(union).toEqual({ X: '1', Y: '2' });
  });

  test('two functions that disagree are refused, with both values', () => {
    expect(() => unionOfEnvironments([planned('a', { X: '1' }), planned('b', { X: '2' })])).toThrow(
      'Functions a and b want different values for X ("1" and "2")',
    );
  });

  test('is put back at the end', () => {
    process.env.CLAUSE8_TEST_KEPT = 'before';
    const restore = applyEnvironment({ CLAUSE8_TEST_KEPT: 'during', CLAUSE8_TEST_NEW: 'during' });
    expect(process.env).toMatchObject({ CLAUSE8_TEST_KEPT: 'during', CLAUSE8_TEST_NEW: 'during' });
    restore();
    expect(process.env.CLAUSE8_TEST_KEPT).toBe('before');
    expect(process.env).not.toHaveProperty('CLAUSE8_TEST_NEW');
    delete process.env.CLAUSE8_TEST_KEPT;
  });
});
