import type { Case } from '../case.ts';
import type { RegisterPut } from '../register-entry.ts';
import { Supplier } from '../registers/supplier.ts';
import {
  buyerOf,
  conditionResultOf,
  conditionsOf,
  decisionOf,
  invitationOf,
  questionnaireOf,
  startOf,
  subProcessorChoiceOf,
  supplierIdOf,
} from './read-case.ts';

type SupplierState = 'invited' | 'answered' | 'accepted' | 'accepted-with-conditions' | 'rejected';

/** The supplier's entry as the case stands; its name stays as people wrote it. */
export function supplierPut(aCase: Case, state: SupplierState | undefined, reviewOn?: string): RegisterPut {
  return {
    organizationId: buyerOf(aCase),
    kind: 'supplier',
    id: supplierIdOf(aCase),
    change: (before) => ({
      title: before?.title ?? startOf(aCase).supplierName,
      state: state ?? before?.state ?? 'proposed',
      data: { ...Supplier.safeParse(before?.data ?? {}).data, ...supplierData(aCase) },
      ...optional('reviewOn', reviewOn ?? before?.reviewOn),
    }),
  };
}

/** What the case knows of the supplier, in the register's terms. */
export function supplierData(aCase: Case): Partial<Supplier> {
  const invitation = invitationOf(aCase);
  const answered = questionnaireOf(aCase);
  const decided = decisionOf(aCase);
  const assessed = new Set(
    (subProcessorChoiceOf(aCase)?.subProcessors ?? [])
      .filter(({ assess }) => assess === 'yes')
      .map(({ name }) => name),
  );
  const conditions = conditionsOf(aCase).map(({ condition, dueOn }, index) => {
    const result = conditionResultOf(aCase, index);
    return {
      condition,
      dueOn,
      ...(result === undefined
        ? {}
        : {
            met: result.result === 'met' ? ('yes' as const) : ('no' as const),
            evidence: short(result.evidence),
          }),
    };
  });
  return {
    ...(invitation === undefined
      ? {}
      : { contact: { name: invitation.contactName, email: invitation.contactEmail } }),
    ...(answered === undefined
      ? {}
      : {
          capabilities: answered.capabilities.map(({ requirement, level, evidence }) => ({
            requirement,
            level,
            ...optional('evidence', evidence === undefined ? undefined : short(evidence)),
          })),
          ...optional('locations', answered.locations),
          ...optional('certificates', answered.certificates),
          usesSubProcessors: answered.usesSubProcessors,
          ...optional(
            'subProcessors',
            answered.subProcessors?.map((one) => ({
              ...one,
              assessed: assessed.has(one.name) ? ('yes' as const) : ('no' as const),
            })),
          ),
        }),
    ...(isDecision(decided?.outcome)
      ? { decision: decided.outcome, ...optional('decidedOn', decided.endedAt?.slice(0, 10)) }
      : {}),
    ...(conditions.length === 0 ? {} : { conditions }),
  };
}

export function isDecision(
  outcome: string | undefined,
): outcome is 'accept' | 'accept-with-conditions' | 'reject' {
  return outcome === 'accept' || outcome === 'accept-with-conditions' || outcome === 'reject';
}

/** A line of the register holds 200 characters; the file has the whole text. */
function short(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const made: Partial<Record<K, V>> = {};
  if (value !== undefined) made[key] = value;
  return made;
}
