import { lastDone } from '../answered.ts';
import type { Answers } from '../form-check.ts';
import { ownerOf } from '../owner-of.ts';
import type { TaskContext } from '../task-context.ts';
import { engineeringDataOf, type EarlierRecord } from './data.ts';
import { elementsOf, modelOf, threatsThatApply } from './read.ts';
import { proposeRequirements } from './requirement-proposals.ts';

/** What a form shows before anybody has typed: the record before, the last round, or a proposal from the case. */
export function engineeringPrefill(stepId: string, context: TaskContext): Answers {
  const { case: aCase } = context;
  const { earlier } = engineeringDataOf(aCase);
  switch (stepId) {
    case 'intake':
      return earlier?.intake ?? { organizations: [{ organization: ownerOf(aCase.run), role: 'controller' }] };
    case 'model':
      return earlier?.model ?? {};
    case 'threats':
      return { threats: earlierThreats(context, earlier) };
    case 'requirements':
      return { requirements: proposeRequirements(aCase) };
    case 'controls':
      return lastDone(aCase, 'controls', '')?.answers ?? { controls: proposedControls(context, earlier) };
    default:
      return {};
  }
}

/** What was judged of the same element and type before: elements are the same by their name. */
function earlierThreats({ case: aCase }: TaskContext, earlier: EarlierRecord | undefined): Answers {
  const model = modelOf(aCase);
  if (model === undefined || earlier?.threats === undefined) return {};
  const keys = earlierKeys(modelsOf(model, earlier));
  return translated(earlier.threats.threats, keys);
}

/** What remains is what was, until the engineer says otherwise. */
function proposedControls({ case: aCase }: TaskContext, earlier: EarlierRecord | undefined): Answers {
  const model = modelOf(aCase);
  const known =
    model === undefined || earlier?.controls === undefined
      ? {}
      : translated(earlier.controls.controls, earlierKeys(modelsOf(model, earlier)));
  return Object.fromEntries(
    threatsThatApply(aCase).map(({ key, answer }) => [
      key,
      known[key] ?? { residualSeverity: answer.severity, residualLikelihood: answer.likelihood },
    ]),
  );
}

type Model = NonNullable<ReturnType<typeof modelOf>>;
interface Models {
  now: Model;
  before: Model | undefined;
}

function modelsOf(now: Model, earlier: EarlierRecord): Models {
  return { now, before: earlier.model };
}

/** From the keys of the elements before to those of now, by their names. */
function earlierKeys({ now, before }: Models): Map<string, string> {
  if (before === undefined) return new Map();
  const byName = new Map(elementsOf(now).map(({ key, name, type }) => [`${type} ${name}`, key]));
  return new Map(
    elementsOf(before).flatMap(({ key, name, type }) => {
      const same = byName.get(`${type} ${name}`);
      return same === undefined ? [] : [[key, same] as const];
    }),
  );
}

function translated(answers: Record<string, unknown>, keys: Map<string, string>): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([combination, answer]) => {
      const [element = '', ...threat] = combination.split('-');
      const key = keys.get(element);
      return key === undefined ? [] : [[[key, ...threat].join('-'), answer] as const];
    }),
  );
}
