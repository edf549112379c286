import * as z from 'zod';
import type { Place } from './attributes.ts';
import { belongsToCdk, readFunction, readInvokeConfig, type FunctionPlan } from './function-plan.ts';
import { createResolver } from './resolver.ts';
import { treatmentOf } from './resource-types.ts';
import { readRoutes, type RoutePlan } from './route-plan.ts';
import { readEventRule, readScheduler, type RulePlan, type SchedulePlan } from './rule-plan.ts';
import { readMachine, type MachinePlan } from './machine-plan.ts';
import { readReceiptRule, type ReceiptRulePlan } from './receipt-rule-plan.ts';
import { readSignIn, type SignInPlan } from './sign-in-plan.ts';
import { readStreamMapping, type StreamMappingPlan } from './stream-mapping-plan.ts';
import { readTable, type TablePlan } from './table-plan.ts';
import type { ResourceAt, Stacks } from './template.ts';
import { TemplateProblem } from './template-problem.ts';

/** Everything of the templates that the embedded cloud runs. */
export interface Plan {
  tables: TablePlan[];
  machines: MachinePlan[];
  functions: FunctionPlan[];
  streamMappings: StreamMappingPlan[];
  schedules: SchedulePlan[];
  rules: RulePlan[];
  routes: RoutePlan[];
  buckets: string[];
  keys: string[];
  signIns: SignInPlan[];
  receiptRules: ReceiptRulePlan[];
}

/** Throws `template.unsupported`, naming the place, for anything the embedded cloud does not do. */
export function readPlan(place: Place, stacks: Stacks): Plan {
  const resources = createResolver(place, stacks).resources(accept);
  const of = <T>(types: string[], read: (resource: ResourceAt) => T): T[] =>
    resources.filter(({ type }) => types.includes(type)).map((resource) => reading(resource, read));

  const fromRules = of(['AWS::Events::Rule'], readEventRule).flat();
  return {
    tables: of(['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'], readTable),
    machines: of(['AWS::StepFunctions::StateMachine'], readMachine),
    functions: withRetries(
      of(['AWS::Lambda::Function'], (resource) =>
        belongsToCdk(resource) ? [] : [readFunction(resource)],
      ).flat(),
      of(['AWS::Lambda::EventInvokeConfig'], readInvokeConfig),
    ),
    streamMappings: of(['AWS::Lambda::EventSourceMapping'], readStreamMapping),
    schedules: [
      ...of(['AWS::Scheduler::Schedule'], readScheduler).flat(),
      ...fromRules.flatMap((rule) => (rule.kind === 'schedule' ? [rule] : [])),
    ],
    rules: fromRules.flatMap((rule) => (rule.kind === 'pattern' ? [rule] : [])),
    routes: readRoutes(
      resources.filter(({ type }) => type === 'AWS::ApiGatewayV2::Route'),
      resources.filter(({ type }) => type === 'AWS::ApiGatewayV2::Integration'),
    ),
    buckets: of(['AWS::S3::Bucket'], ({ id, properties }) =>
      z.string().default(id).parse(properties.BucketName).toLowerCase(),
    ),
    keys: of(['AWS::KMS::Key'], ({ id }) => id),
    signIns: of(['AWS::Cognito::UserPoolClient'], readSignIn),
    receiptRules: of(['AWS::SES::ReceiptRule'], readReceiptRule).flat(),
  };
}

/** The functions that something in the plan calls by itself; the others are there for whoever invokes them. */
export function wiredFunctions({
  functions,
  machines,
  receiptRules,
  routes,
  rules,
  schedules,
  streamMappings,
}: Plan): FunctionPlan[] {
  const called = new Set(
    [...receiptRules, ...routes, ...rules, ...schedules, ...streamMappings].map(
      ({ functionName }) => functionName,
    ),
  );
  return functions.filter(
    ({ name }) =>
      called.has(name) || machines.some(({ definition }) => definition.includes(`:function:${name}`)),
  );
}

function withRetries(
  functions: FunctionPlan[],
  configured: { functionName: string; retries: number }[],
): FunctionPlan[] {
  const retriesOf = new Map(configured.map(({ functionName, retries }) => [functionName, retries]));
  return functions.map((plan) => ({ ...plan, asyncRetries: retriesOf.get(plan.name) ?? plan.asyncRetries }));
}

function accept(type: string, where: string): boolean {
  const treatment = treatmentOf(type);
  if (treatment === 'refuse') throw new TemplateProblem(`${where}: the embedded cloud does not run ${type}.`);
  return treatment === 'run';
}

/** Adds the place to what the schemas say. */
function reading<T>(resource: ResourceAt, read: (resource: ResourceAt) => T): T {
  try {
    return read(resource);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    throw new TemplateProblem(
      `${resource.stack}/${resource.id} (${resource.type}): ${z.prettifyError(error)}`,
    );
  }
}
