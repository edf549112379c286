import type { Answers } from '../form-check.ts';
import type { FormProblem } from '../form.ts';
import type { TaskContext } from '../task-context.ts';
import { Conditions, Questionnaire } from './answers.ts';
import { engineeringViewOf, invitationOf, protectionViewOf, questionnaireOf, startOf } from './read-case.ts';
import { STANDARD_REQUIREMENTS } from './standard-requirements.ts';

/** What the forms of an assessment begin with. */
export function supplierPrefill(stepId: string, { case: aCase }: TaskContext): Answers {
  switch (stepId) {
    case 'invite': {
      const { contactName, contactEmail } = startOf(aCase);
      return {
        ...(contactName === undefined ? {} : { contactName }),
        ...(contactEmail === undefined ? {} : { contactEmail }),
        requirements: [...STANDARD_REQUIREMENTS],
      };
    }
    case 'questionnaire':
      return {
        capabilities: (invitationOf(aCase)?.requirements ?? []).map((requirement) => ({ requirement })),
      };
    case 'set-conditions': {
      const proposed = [
        ...(engineeringViewOf(aCase)?.conditions ?? []),
        ...(protectionViewOf(aCase)?.conditions ?? []),
      ];
      return { conditions: [...new Set(proposed)].map((condition) => ({ condition })) };
    }
    case 'sub-processors':
      return { subProcessors: questionnaireOf(aCase)?.subProcessors ?? [] };
    default:
      return {};
  }
}

/** What a form cannot say: whether answers fit the case. */
export const SUPPLIER_MEANING: Readonly<
  Record<string, (answers: Answers, context: TaskContext) => FormProblem[]>
> = {
  questionnaire: (answers, { case: aCase }) => {
    const given = Questionnaire.safeParse(answers).data;
    if (given === undefined) return [];
    const answered = new Set(given.capabilities.map(({ requirement }) => requirement));
    const missing = (invitationOf(aCase)?.requirements ?? []).filter((one) => !answered.has(one));
    const unfounded = given.capabilities.flatMap(({ level, evidence }, index) =>
      level !== 'unknown' && evidence === undefined
        ? [{ field: `capabilities.${index}.evidence`, message: 'Say what shows it, or what is missing.' }]
        : [],
    );
    const named =
      given.usesSubProcessors === 'yes' && (given.subProcessors ?? []).length === 0
        ? [{ field: 'subProcessors', message: 'Name those who work for you on the data.' }]
        : [];
    return [
      ...missing.map((one) => ({ field: 'capabilities', message: `An answer is missing: ${one}` })),
      ...unfounded,
      ...named,
    ];
  },
  'set-conditions': (answers, { now }) => {
    const given = Conditions.safeParse(answers).data;
    return (given?.conditions ?? []).flatMap(({ dueOn }, index) =>
      dueOn < now.slice(0, 10)
        ? [{ field: `conditions.${index}.dueOn`, message: 'This day has passed.' }]
        : [],
    );
  },
};
