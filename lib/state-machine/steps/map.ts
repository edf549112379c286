import {
  DistributedMap,
  Pass,
  ProvideItems,
  StateMachineType,
  type State,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { EachStep } from '../../../core/rules/process-definition.ts';
import { ANSWERED, computingState } from '../computing-state.ts';
import {
  assignedBy,
  compileScope,
  createScope,
  initialVariables,
  iterationOf,
  type Scope,
} from '../scope.ts';
import { jsonata, variable } from '../variables.ts';
import { address, assign } from '../waiting-state.ts';

/**
 * Items wait for people for weeks, so all of them must be open at once: the bound only protects the account's
 * quota of open child executions.
 */
const MOST_AT_ONCE = 1000;
/** Step Functions takes labels of up to 40 characters. */
const LABEL_LENGTH = 40;

/** Every item goes through several steps on its own: one child execution each, after the list is asked for. */
export function compileMap(step: EachStep, next: State | undefined, scope: Scope): State {
  const map = DistributedMap.jsonata(scope.construct, step.id, {
    comment: step.title,
    label: mapLabel(step.id),
    mapExecutionType: StateMachineType.STANDARD,
    items: ProvideItems.jsonata(jsonata('$states.input.items')),
    maxConcurrency: MOST_AT_ONCE,
    toleratedFailurePercentage: 0,
    itemSelector: {
      runId: scope.address.runId,
      round: iterationOf(scope, step),
      scope: jsonata('$states.context.Map.Item.Value.scope'),
      organizationId: jsonata('$states.context.Map.Item.Value.organizationId'),
    },
    outputs: { outcome: 'completed' },
    ...assign(assignedBy(scope, step, '$states.result')),
  });
  map.itemProcessor(compileItem(step, scope));
  if (next !== undefined) map.next(next);
  return computingState(
    scope,
    step,
    {
      name: `${step.id}-participants`,
      function: scope.functions.listParticipants,
      payload: address(scope, step),
      outputs: { items: jsonata(`${ANSWERED}.items`) },
    },
    map,
    // An item that failed: the list is asked for again, and every item comes to where it was.
    [map],
  );
}

/** Part of the names of a map's child executions. */
export function mapLabel(stepId: string): string {
  return stepId.slice(0, LABEL_LENGTH);
}

/** A child execution sees nothing of its parent: everything it needs came with the item. */
function compileItem(step: EachStep, outer: Scope): State {
  const names = {
    runId: variable('runId', step.id),
    scope: variable('scope', step.id),
    organizationId: variable('organizationId', step.id),
    round: variable('round', `${step.id}-item`),
  };
  const scope = createScope({
    processId: outer.processId,
    name: step.id,
    construct: outer.construct,
    functions: outer.functions,
    compileSteps: outer.compileSteps,
    asked: outer.asked,
    steps: step.steps,
    address: {
      runId: jsonata(`$${names.runId}`),
      scope: jsonata(`$${names.scope}`),
      organizationId: jsonata(`$${names.organizationId}`),
    },
    round: outer.looped.has(step.id) || typeof outer.round === 'string' ? jsonata(`$${names.round}`) : 1,
  });
  const item = Pass.jsonata(outer.construct, `${step.id}-start`, {
    assign: {
      [names.runId]: jsonata('$states.input.runId'),
      [names.scope]: jsonata('$states.input.scope'),
      [names.organizationId]: jsonata('$states.input.organizationId'),
      ...(scope.round === 1 ? {} : { [names.round]: jsonata('$states.input.round') }),
      ...itemVariables(scope, step),
    },
    outputs: {},
  });
  const first = compileScope(scope, step.steps);
  if (first !== undefined) item.next(first);
  return item;
}

/** Values of one Assign are computed side by side, so the first rounds are computed from the item itself. */
function itemVariables(scope: Scope, step: EachStep): Record<string, unknown> {
  const round = scope.round === 1 ? 1 : jsonata('$states.input.round');
  return initialVariables({ ...scope, round }, step.steps);
}
