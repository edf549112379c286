import * as z from 'zod';
import { functionNameIn } from './names.ts';
import type { ResourceAt } from './template.ts';
import { TemplateProblem } from './template-problem.ts';

/** A route of the HTTP API: `POST /hooks/{organization}/{source}`, `ANY /{proxy+}` or `$default`. */
export interface RoutePlan {
  routeKey: string;
  functionName: string;
}

const Route = z.object({ RouteKey: z.string(), Target: z.string() });
const Integration = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});

export function readRoutes(routes: ResourceAt[], integrations: ResourceAt[]): RoutePlan[] {
  const functionOf = new Map(
    integrations.map(({ id, properties }) => [
      `integrations/${id}`,
      functionNameIn(Integration.parse(properties).IntegrationUri),
    ]),
  );
  return routes.map(({ stack, id, properties }) => {
    const { RouteKey, Target } = Route.parse(properties);
    const functionName = functionOf.get(Target);
    if (functionName === undefined)
      throw new TemplateProblem(
        `${stack}/${id}: route ${RouteKey} leads to ${Target}, which does not exist.`,
      );
    return { routeKey: RouteKey, functionName };
  });
}
