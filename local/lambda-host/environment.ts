import type { FunctionPlan } from '../template/function-plan.ts';
import { TemplateProblem } from '../template/template-problem.ts';

/** Variables of the runtime itself, which may differ from function to function without any handler seeing it. */
const ofTheRuntime = /^(NODE_OPTIONS|AWS_NODEJS_.*|POWERTOOLS_SERVICE_NAME)$/;

/**
 * All handlers share one process here, so they share one environment: the union of what the template gives
 * each. Throws when two functions want different values for one name.
 */
export function unionOfEnvironments(functions: FunctionPlan[]): Record<string, string> {
  const union = new Map<string, { value: string; from: string }>();
  for (const { name: from, environment } of functions) {
    for (const [name, value] of Object.entries(environment)) {
      if (ofTheRuntime.test(name)) continue;
      const known = union.get(name);
      if (known && known.value !== value) {
        throw new TemplateProblem(
          `Functions ${known.from} and ${from} want different values for ${name} ("${known.value}" and "${value}"); the embedded cloud runs both in one process.`,
        );
      }
      union.set(name, { value, from });
    }
  }
  return Object.fromEntries([...union].map(([name, { value }]) => [name, value]));
}

/** Sets variables, or takes away those that are undefined, and returns a function that puts back what was there. */
export function applyEnvironment(variables: Record<string, string | undefined>): () => void {
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  set(variables);
  return () => {
    set(before);
  };
}

function set(variables: Record<string, string | undefined>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
}
