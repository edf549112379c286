import { NO_EFFECT, type Effect } from '../effect.ts';
import type { RunStart } from '../run-start.ts';
import { supplierPut } from './entry.ts';
import { buyerOf, startOf, subProcessorChoiceOf, withTask } from './read-case.ts';

export const supplierInvited: Effect = ({ case: aCase, task }) => ({
  ...NO_EFFECT,
  puts: [supplierPut(withTask(aCase, task), 'invited')],
});

export const supplierAnswered: Effect = ({ case: aCase, task }) => ({
  ...NO_EFFECT,
  puts: [supplierPut(withTask(aCase, task), 'answered')],
});

const STATE_OF = {
  accept: 'accepted',
  'accept-with-conditions': 'accepted-with-conditions',
  reject: 'rejected',
} as const;

export const supplierDecided: Effect = ({ case: aCase, task }) => {
  const outcome = Object.entries(STATE_OF).find(([id]) => id === task.outcome)?.[1];
  return { ...NO_EFFECT, puts: [supplierPut(withTask(aCase, task), outcome)] };
};

/** A condition is set, or something is known of one. */
export const supplierCondition: Effect = ({ case: aCase, task }) => ({
  ...NO_EFFECT,
  puts: [supplierPut(withTask(aCase, task), undefined)],
});

/** Only what a person has ticked is assessed, each in a run of its own. */
export const supplierSubProcessors: Effect = ({ case: aCase, task }) => {
  const after = withTask(aCase, task);
  const { supplierName, dataCategories } = startOf(after);
  const chosen = (subProcessorChoiceOf(after)?.subProcessors ?? []).flatMap((one, index) =>
    one.assess === 'yes' ? [{ ...one, index }] : [],
  );
  const starts = chosen.map(({ name, service, country, contactEmail, index }): RunStart => ({
    processId: 'supplier-assessment',
    key: `sub-${index + 1}`,
    organizationId: buyerOf(after),
    answers: {
      supplierName: name,
      role: 'sub-processor',
      services: [service],
      ...(dataCategories === undefined ? {} : { dataCategories }),
      ...(country === undefined ? {} : { country }),
      reason: `Named by ${supplierName} as working on the same data.`,
      ...(contactEmail === undefined ? {} : { contactEmail }),
    },
  }));
  return { ...NO_EFFECT, puts: [supplierPut(after, undefined)], starts };
};
