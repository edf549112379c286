import { rmSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { StateGraph, QueryLanguage } from 'aws-cdk-lib/aws-stepfunctions';
import * as z from 'zod';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { compileProcess } from './compile-process.ts';
import { allSteps } from './walk.ts';

/** Where the rendered text pretends to be deployed. */
const ENV = { account: '123456789012', region: 'eu-central-1' };

/**
 * The Amazon States Language of a process outside any deployment: for golden files, pictures and checks (JSON text).
 * Functions have the ARNs they would have in account 123456789012.
 */
export function renderProcess(definition: ProcessDefinition): string {
  const app = new App();
  try {
    return render(new Stack(app, 'render', { env: ENV }), definition);
  } finally {
    // An app makes its folder at once, though nothing is ever written to this one.
    rmSync(app.outdir, { recursive: true, force: true });
  }
}

function render(stack: Stack, definition: ProcessDefinition): string {
  const fn = (name: string) =>
    LambdaFunction.fromFunctionAttributes(stack, name, {
      functionArn: `arn:aws:lambda:${ENV.region}:${ENV.account}:function:clause8-${name}`,
      sameEnvironment: true,
    });
  const autos = allSteps(definition.steps).flatMap((step) => (step.kind === 'auto' ? [step.run] : []));
  const computeStep = fn('compute-step');
  const start = compileProcess(stack, definition, {
    openTask: fn('open-task'),
    listParticipants: fn('list-participants'),
    publishProduct: fn('publish-product'),
    computeStep,
    auto: Object.fromEntries(
      [...new Set(autos)].map((name) => [name, name === 'compute-step' ? computeStep : fn(name)]),
    ),
  });
  const graph = new StateGraph(start, definition.id).toGraphJson(QueryLanguage.JSONATA);
  const text: unknown = stack.resolve(stack.toJsonString({ QueryLanguage: QueryLanguage.JSONATA, ...graph }));
  return textWithPartition(text);
}

const Resolved = z.union([z.string(), z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })]);

/** Only the partition is left to be known at deployment. */
function textWithPartition(resolved: unknown): string {
  const value = Resolved.parse(resolved);
  if (typeof value === 'string') return value;
  const [separator, parts] = value['Fn::Join'];
  return parts.map((part) => (typeof part === 'string' ? part : 'aws')).join(separator);
}
