import type { RoutePlan } from '../template/route-plan.ts';

export interface RouteMatch {
  routeKey: string;
  functionName: string;
  parameters: Record<string, string>;
}

/** Finds the route of a request as an HTTP API does: whole matches before greedy ones, `$default` last. */
export function createRouter(plans: RoutePlan[]): (method: string, path: string) => RouteMatch | undefined {
  const routes = plans.map(compile).sort((left, right) => right.weight - left.weight);
  return (method, path) => {
    for (const route of routes) {
      if (route.method !== undefined && route.method !== method) continue;
      const parameters = route.match(path);
      if (parameters)
        return { routeKey: route.plan.routeKey, functionName: route.plan.functionName, parameters };
    }
    return undefined;
  };
}

interface Route {
  plan: RoutePlan;
  /** Undefined: any. */
  method: string | undefined;
  /** The higher, the earlier it is tried. */
  weight: number;
  match: (path: string) => Record<string, string> | undefined;
}

function compile(plan: RoutePlan): Route {
  if (plan.routeKey === '$default') return { plan, method: undefined, weight: -1, match: () => ({}) };
  const [method = 'ANY', path = '/'] = plan.routeKey.split(' ');
  const segments = segmentsOf(path);
  const greedy = segments.some((segment) => segment.endsWith('+}'));
  const fixed = segments.filter((segment) => !segment.startsWith('{')).length;
  return {
    plan,
    method: method === 'ANY' ? undefined : method,
    weight: (greedy ? 0 : 10_000) + fixed * 10 + (method === 'ANY' ? 0 : 1),
    match: (asked) => matchSegments(segments, segmentsOf(asked)),
  };
}

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1);
}

function matchSegments(pattern: string[], asked: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    if (segment.endsWith('+}')) {
      const rest = asked.slice(index).join('/');
      return rest === '' ? undefined : { ...parameters, [segment.slice(1, -2)]: decoded(rest) };
    }
    const value = asked[index];
    if (value === undefined) return undefined;
    if (segment.startsWith('{')) {
      if (value === '') return undefined;
      parameters[segment.slice(1, -1)] = decoded(value);
    } else if (segment !== value) return undefined;
  }
  return asked.length === pattern.length ? parameters : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
