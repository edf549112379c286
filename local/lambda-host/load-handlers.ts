import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FunctionPlan } from '../template/function-plan.ts';
import { TemplateProblem } from '../template/template-problem.ts';
import type { LambdaContext } from './context.ts';

export type Handler = (event: unknown, context: LambdaContext) => unknown;

/** Answers the handler of a function; imported at the first call, once. The environment must be in place before. */
export type HandlerSource = (plan: FunctionPlan) => Promise<Handler>;

export function createHandlerSource(root: string): HandlerSource {
  const loaded = new Map<string, Promise<Handler>>();
  return (plan) => {
    const handler = loaded.get(plan.name) ?? loadHandler(root, plan);
    loaded.set(plan.name, handler);
    return handler;
  };
}

async function loadHandler(root: string, plan: FunctionPlan): Promise<Handler> {
  const module: unknown = await import(pathToFileURL(resolve(root, plan.handler)).href);
  if (!hasHandler(module))
    throw new TemplateProblem(`${plan.handler} exports no function named handler (function ${plan.name}).`);
  return module.handler;
}

function hasHandler(module: unknown): module is { handler: Handler } {
  return (
    typeof module === 'object' &&
    module !== null &&
    'handler' in module &&
    typeof module.handler === 'function'
  );
}
