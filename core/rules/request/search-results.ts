import type { Case } from '../case.ts';
import { controllersOf, scopeOf, searchOf } from './read-request.ts';
import type { SearchResult } from './answers.ts';

/** Who answers and who searches, by id. */
export function lists(aCase: Case): { controllers: string[]; searching: string[] } {
  return {
    controllers: controllersOf(aCase).map(({ organizationId }) => organizationId),
    searching: [...new Set(scopeOf(aCase)?.searching ?? [])].sort(),
  };
}

/** What each organization said; `undefined` for one that did not answer. */
export function searchResults(aCase: Case): { organizationId: string; result: SearchResult | undefined }[] {
  return lists(aCase).searching.map((organizationId) => ({
    organizationId,
    result: searchOf(aCase, organizationId),
  }));
}

/**
 * What a controller may see of the others: who is no controller handled the data for all of them, and other controllers
 * answer for themselves.
 */
export function resultsFor(aCase: Case, organizationId: string): ReturnType<typeof searchResults> {
  const { controllers } = lists(aCase);
  return searchResults(aCase).filter(
    (one) => one.organizationId === organizationId || !controllers.includes(one.organizationId),
  );
}
