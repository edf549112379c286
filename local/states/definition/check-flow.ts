import { refuseField } from './invalid-definition.ts';
import type { Assign, State } from './machine.ts';

/** A block with its place in the definition; `outer` is the block whose variables it can read. */
export type NamedBlock = {
  owner: string | null;
  path: string;
  startAt: string;
  states: string[];
  outer: NamedBlock | null;
};

/** Checks that every transition leads somewhere, every state is reached, and no variable hides an outer one. */
export function checkFlow(blocks: NamedBlock[], states: ReadonlyMap<string, State>): void {
  for (const block of blocks) {
    checkTransitions(block, states);
    checkReached(block, states);
  }
  for (const block of blocks) checkVariables(block, states);
}

function checkTransitions(block: NamedBlock, states: ReadonlyMap<string, State>): void {
  if (!block.states.includes(block.startAt)) {
    refuseField(
      block.owner,
      `${block.path}StartAt`,
      `names "${block.startAt}", which is not among its States.`,
    );
  }
  for (const name of block.states) {
    for (const { field, to } of transitionsOf(states.get(name))) {
      if (!block.states.includes(to)) {
        refuseField(name, field, `names "${to}", which is not a state of the same States.`);
      }
    }
  }
}

function checkReached(block: NamedBlock, states: ReadonlyMap<string, State>): void {
  const reached = new Set([block.startAt]);
  for (const name of reached) {
    for (const { to } of transitionsOf(states.get(name))) reached.add(to);
  }
  const lost = block.states.find((name) => !reached.has(name));
  if (lost !== undefined) refuseField(lost, 'States', 'holds this state, but nothing leads to it.');
}

function checkVariables(block: NamedBlock, states: ReadonlyMap<string, State>): void {
  for (let outer = block.outer; outer; outer = outer.outer) {
    const hidden = new Set(
      outer.states.flatMap((name) => assignedBy(states.get(name)).map((each) => each.name)),
    );
    for (const name of block.states) {
      const clash = assignedBy(states.get(name)).find((each) => hidden.has(each.name));
      if (clash) {
        refuseField(
          name,
          `${clash.field}.${clash.name}`,
          'assigns a variable that an outer scope assigns; inner states can only read it.',
        );
      }
    }
  }
}

type Transition = { field: string; to: string };

function transitionsOf(state: State | undefined): Transition[] {
  if (!state || state.type === 'Succeed' || state.type === 'Fail') return [];
  if (state.type === 'Choice') {
    const rules = state.choices.map((rule, at) => ({ field: `Choices[${at}].Next`, to: rule.next }));
    return state.default === null ? rules : [...rules, { field: 'Default', to: state.default }];
  }
  const next = state.next === null ? [] : [{ field: 'Next', to: state.next }];
  if (!('catch' in state)) return next;
  return [...next, ...state.catch.map((catcher, at) => ({ field: `Catch[${at}].Next`, to: catcher.next }))];
}

function assignedBy(state: State | undefined): { field: string; name: string }[] {
  if (!state || !('assign' in state)) return [];
  const named = (field: string, assign: Assign): { field: string; name: string }[] =>
    assign.map(({ name }) => ({ field, name }));
  const own = named('Assign', state.assign);
  if (state.type === 'Choice') {
    return [...own, ...state.choices.flatMap((rule, at) => named(`Choices[${at}].Assign`, rule.assign))];
  }
  if (!('catch' in state)) return own;
  return [...own, ...state.catch.flatMap((catcher, at) => named(`Catch[${at}].Assign`, catcher.assign))];
}
