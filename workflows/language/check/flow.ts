import { listsInside } from '../../../core/rules/definition-steps.ts';
import type { BackToStep, BranchStep, RepeatStep, Step } from '../../../core/rules/process-definition.ts';
import { outcomesOf } from '../outcomes-of.ts';
import { fault, type DefinitionFault } from './fault.ts';
import { hasPersonOnEveryWay } from './person-on-every-way.ts';
import type { Place } from './walk.ts';

/** Every outcome that can occur is handled, and no other is named. */
export function checkBranch(step: BranchStep, place: Place): DefinitionFault[] {
  const on = place.before.find((earlier) => earlier.id === step.on);
  const possible = on === undefined ? [] : possibleOutcomes(on, place);
  if (possible.length === 0) {
    const message = `It goes by the outcome of "${step.on}", which has no outcome that can be read here. Branch on a step that has ended before, in the same scope.`;
    return [fault('branch.on-unknown', step.id, message)];
  }
  const unhandled = possible.filter((outcome) => step.otherwise === undefined && !(outcome in step.cases));
  const unknown = Object.keys(step.cases).filter((outcome) => !possible.includes(outcome));
  return [
    ...unhandled.map((outcome) => {
      const message = `Nothing says what follows when "${step.on}" ends "${outcome}". Add that case or "otherwise".`;
      return fault('branch.outcome-unhandled', step.id, message);
    }),
    ...unknown.map((outcome) => {
      const message = `"${step.on}" cannot end "${outcome}" here. Possible: ${possible.join(', ')}.`;
      return fault('branch.outcome-unknown', step.id, message);
    }),
  ];
}

/** After a repeat has ended, its deciding step has one of the outcomes that end it. */
function possibleOutcomes(on: Step, place: Place): string[] {
  const ended = place.before.find((step) => step.kind === 'repeat' && step.until.step === on.id);
  return ended?.kind === 'repeat' ? ended.until.outcomes : outcomesOf(on);
}

export function checkRepeat(step: RepeatStep, ended: Step[]): DefinitionFault[] {
  const deciding = ended.find((inner) => inner.id === step.until.step);
  if (deciding === undefined) {
    const message = `It ends by "${step.until.step}", which does not always run in it. Name a step of its own list.`;
    return [fault('repeat.until-unknown', step.id, message)];
  }
  const possible = outcomesOf(deciding);
  const unknown = step.until.outcomes.filter((outcome) => !possible.includes(outcome));
  if (step.until.outcomes.length === 0) {
    return [
      fault('repeat.outcome-unknown', step.id, 'It never ends. Name the outcomes that end it in "until".'),
    ];
  }
  if (unknown.length > 0) {
    const message = `"${deciding.id}" cannot end "${unknown.join('", "')}". Possible: ${possible.join(', ')}.`;
    return [fault('repeat.outcome-unknown', step.id, message)];
  }
  if (hasPersonOnEveryWay(step.steps, step.until)) return [];
  return [
    fault(
      'loop.without-person',
      step.id,
      'It can go round without anybody being asked. Put a task or an approval in.',
    ),
  ];
}

export function checkBackTo(step: BackToStep, place: Place): DefinitionFault[] {
  const from = place.reachableBack.findIndex((earlier) => earlier.id === step.step);
  if (from === -1) {
    const message = `It goes back to "${step.step}", which is not an earlier step of the same scope.`;
    return [fault('back-to.unknown', step.id, message)];
  }
  if (hasPersonOnEveryWay(place.reachableBack.slice(from))) return [];
  const message = `Going back to "${step.step}" makes a loop in which nobody is asked. Put a task or an approval between.`;
  return [fault('loop.without-person', step.id, message)];
}

/** Steps written behind one that never lets the flow go on. */
export function unreachableSteps(steps: Step[]): DefinitionFault[] {
  const last = steps.findIndex(neverGoesOn);
  const behind = last === -1 ? [] : steps.slice(last + 1);
  return [
    ...behind.map((step) =>
      fault('step.unreachable', step.id, 'No way leads here: the step before always goes back. Remove it.'),
    ),
    ...steps.flatMap((step) => listsInside(step).flatMap(unreachableSteps)),
  ];
}

function neverGoesOn(step: Step): boolean {
  if (step.kind === 'back-to') return true;
  if (step.kind !== 'branch') return false;
  return listsInside(step).length > 0 && listsInside(step).every((list) => list.some(neverGoesOn));
}
