import { allStepsOf, listsInside } from '../../core/rules/definition-steps.ts';
import type { AutoStep, ProcessDefinition, Step } from '../../core/rules/process-definition.ts';
import { checkBackTo, checkBranch, checkRepeat, unreachableSteps } from './check/flow.ts';
import { fault, type DefinitionFault, type KnownNames } from './check/fault.ts';
import { checkOwed } from './check/person-steps.ts';
import { places, type Place } from './check/walk.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Leaves room for suffixes of state names (80 characters on AWS). */
const ID_LENGTH = 48;

/** Everything that is wrong with a definition; empty when it can be compiled. */
export function checkDefinition(definition: ProcessDefinition, known: KnownNames): DefinitionFault[] {
  const { steps } = definition;
  return [
    ...checkIds(definition),
    ...(steps.length === 0 ? [fault('steps.empty', '', 'The process has no steps.')] : []),
    ...places(steps).flatMap((place) => checkStep(place, known)),
    ...unreachableSteps(steps),
  ];
}

function checkIds(definition: ProcessDefinition): DefinitionFault[] {
  const ids = allStepsOf(definition).map((step) => step.id);
  const malformed = [definition.id, ...ids].filter((id) => !ID.test(id) || id.length > ID_LENGTH);
  const duplicate = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  const form = `An id is lower-case words joined by "-", at most ${ID_LENGTH} characters.`;
  return [
    ...malformed.map((id) => fault('id.malformed', id, `"${id}" cannot be an id. ${form}`)),
    ...[...duplicate].map((id) => fault('id.duplicate', id, `Two steps are called "${id}". Rename one.`)),
  ];
}

function checkStep(place: Place, known: KnownNames): DefinitionFault[] {
  return [...checkLists(place.step), ...checkOutcomes(place.step), ...checkKind(place, known)];
}

/** Cases of a branch may be empty (go on); nothing else may. */
function checkLists(step: Step): DefinitionFault[] {
  if (step.kind === 'branch' || !listsInside(step).some((list) => list.length === 0)) return [];
  return [fault('steps.empty', step.id, 'It has an empty list of steps. Put a step in or remove it.')];
}

function checkOutcomes(step: Step): DefinitionFault[] {
  if (!('outcomes' in step)) return [];
  const ids = step.outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : outcome.id));
  const malformed = ids.filter((id) => !ID.test(id));
  return [
    ...(ids.length === 0 ? [fault('outcomes.missing', step.id, 'List at least one outcome.')] : []),
    ...(new Set(ids).size < ids.length
      ? [fault('outcomes.duplicate', step.id, 'An outcome is listed twice.')]
      : []),
    ...malformed.map((id) =>
      fault('id.malformed', step.id, `"${id}" cannot be an outcome: lower-case words joined by "-".`),
    ),
  ];
}

function checkKind(place: Place, known: KnownNames): DefinitionFault[] {
  const { step } = place;
  switch (step.kind) {
    case 'task':
    case 'approval':
      return checkOwed(step, place, known);
    case 'branch':
      return checkBranch(step, place);
    case 'repeat':
      return checkRepeat(step, innerPlacesEnd(step));
    case 'back-to':
      return checkBackTo(step, place);
    case 'each':
      return named(step.id, 'list.unknown', 'list of participants', step.over, known.lists);
    case 'auto':
      return [
        ...named(step.id, 'function.unknown', 'function', step.run, known.functions),
        ...checkComputation(step, known),
      ];
    case 'publish':
      return named(step.id, 'product.unknown', 'work product', step.product, known.products);
    case 'run':
      return [
        ...named(step.id, 'process.unknown', 'process', step.process, known.processes ?? [step.process]),
        ...named(step.id, 'run-start.unknown', 'start', step.start, known.runStarts ?? [step.start]),
      ];
    case 'clock':
      return 'until' in step.wait
        ? named(step.id, 'moment.unknown', 'moment', step.wait.until, known.moments ?? [])
        : [];
    case 'both':
      return [];
  }
}

/** `compute-step` says what it computes; no other function does. */
function checkComputation({ id, run, computes }: AutoStep, known: KnownNames): DefinitionFault[] {
  if (run === 'compute-step')
    return named(id, 'computation.unknown', 'computation', computes ?? '', known.computations ?? []);
  if (computes === undefined) return [];
  return [fault('computation.unknown', id, `Only "compute-step" computes what "computes" names.`)];
}

function innerPlacesEnd(step: Extract<Step, { kind: 'repeat' }>): Step[] {
  return step.steps.flatMap((inner) =>
    inner.kind === 'repeat' ? [inner, ...innerPlacesEnd(inner)] : [inner],
  );
}

function named(
  id: string,
  code: DefinitionFault['code'],
  what: string,
  name: string,
  names: readonly string[],
): DefinitionFault[] {
  if (names.includes(name)) return [];
  return [fault(code, id, `There is no ${what} "${name}". Known: ${names.join(', ')}.`)];
}
