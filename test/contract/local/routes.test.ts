import { describe, expect, test } from '@jest/globals';
import { createRouter } from '../../../local/http/routes.ts';

const router = createRouter([
  { routeKey: '$default', functionName: 'rest' },
  { routeKey: 'ANY /{proxy+}', functionName: 'api' },
  { routeKey: 'ANY /', functionName: 'api' },
  { routeKey: 'POST /hooks/{organization}/{source}', functionName: 'webhook' },
  { routeKey: 'GET /hooks/known/{source}', functionName: 'known' },
  { routeKey: 'ANY /hooks/known/{source}', functionName: 'known-any' },
]);

describe('routes of the HTTP API', () => {
  test.each<[string, string, string, string, Record<string, string>]>([
    ['the root', 'GET', '/', 'api', {}],
    ['a variable path', 'POST', '/hooks/a%20b/s', 'webhook', { organization: 'a b', source: 's' }],
    ['another method goes to the greedy route', 'GET', '/hooks/a/s', 'api', { proxy: 'hooks/a/s' }],
    ['fixed parts before variable ones', 'POST', '/hooks/known/s', 'known-any', { source: 's' }],
    ['a method before any', 'GET', '/hooks/known/s', 'known', { source: 's' }],
    ['a longer path is no match', 'POST', '/hooks/a/s/more', 'api', { proxy: 'hooks/a/s/more' }],
    ['an empty part is no value', 'POST', '/hooks//s', 'api', { proxy: 'hooks//s' }],
    ['a broken escape stays as it is', 'GET', '/x%ZZ', 'api', { proxy: 'x%ZZ' }],
  ])('%s', (_name, method, path, functionName, parameters) => {
    expect(router(method, path)).toMatchObject({ functionName, parameters });
  });
});
