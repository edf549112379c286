import type { Computation } from '../computation.ts';
import { decisionOf, questionnaireOf } from './read-case.ts';

/** Whether the supplier named others who work on the data; those of a supplier that was rejected do not matter. */
export const supplierNamesOthers: Computation = {
  compute: ({ case: aCase }) => ({
    outcome:
      decisionOf(aCase)?.outcome !== 'reject' && (questionnaireOf(aCase)?.subProcessors ?? []).length > 0
        ? 'named'
        : 'none',
  }),
};
