import type { Place } from '../template/attributes.ts';
import type { FunctionPlan } from '../template/function-plan.ts';

/** What a function learns about its invocation; without the callbacks of old runtimes: handlers return or throw. */
export interface LambdaContext {
  functionName: string;
  functionVersion: string;
  invokedFunctionArn: string;
  memoryLimitInMB: string;
  awsRequestId: string;
  logGroupName: string;
  logStreamName: string;
  callbackWaitsForEmptyEventLoop: boolean;
  getRemainingTimeInMillis: () => number;
}

/** `deadline` in epoch milliseconds. */
export function createContext(
  place: Place,
  plan: FunctionPlan,
  requestId: string,
  deadline: number,
): LambdaContext {
  return {
    functionName: plan.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${place.region}:${place.account}:function:${plan.name}`,
    memoryLimitInMB: String(plan.memoryMegabytes),
    awsRequestId: requestId,
    logGroupName: `/aws/lambda/${plan.name}`,
    logStreamName: 'embedded',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  };
}
