import { resourceNames, type Resource } from '../definition/resource.ts';
import type { Json } from '../json.ts';
import { eventOf, type NewEvent } from './history.ts';

/**
 * History events of a task. AWS writes another family of events for a plain function ARN than for the
 * `lambda:invoke` form.
 */
const whole = { truncated: false };

type Limits = { timeoutSeconds: number | null; heartbeatSeconds: number | null };
type Failure = { error: string; cause: string };

export function taskScheduled(resource: Resource, given: Json, region: string, limits: Limits): NewEvent {
  const timeout = limits.timeoutSeconds === null ? {} : { timeoutInSeconds: limits.timeoutSeconds };
  const heartbeat = limits.heartbeatSeconds === null ? {} : { heartbeatInSeconds: limits.heartbeatSeconds };
  const text = JSON.stringify(given);
  if (resource.kind === 'lambda-arn') {
    const details = { resource: resource.functionArn, input: text, inputDetails: whole };
    return eventOf('LambdaFunctionScheduled', { ...details, ...timeout });
  }
  return eventOf('TaskScheduled', {
    ...resourceNames(resource),
    region,
    parameters: text,
    ...timeout,
    ...heartbeat,
  });
}

export function taskStarted(resource: Resource): NewEvent {
  if (resource.kind === 'lambda-arn') return eventOf('LambdaFunctionStarted');
  return eventOf('TaskStarted', resourceNames(resource));
}

export function taskSubmitted(resource: Resource, output: Json): NewEvent {
  const details = { output: JSON.stringify(output), outputDetails: whole };
  return eventOf('TaskSubmitted', { ...resourceNames(resource), ...details });
}

export function taskSucceeded(resource: Resource, output: string): NewEvent {
  const details = { output, outputDetails: whole };
  if (resource.kind === 'lambda-arn') return eventOf('LambdaFunctionSucceeded', details);
  return eventOf('TaskSucceeded', { ...resourceNames(resource), ...details });
}

export function taskFailed(resource: Resource, { error, cause }: Failure): NewEvent {
  if (resource.kind === 'lambda-arn') return eventOf('LambdaFunctionFailed', { error, cause });
  return eventOf('TaskFailed', { ...resourceNames(resource), error, cause });
}

export function taskTimedOut(resource: Resource, { error, cause }: Failure): NewEvent {
  if (resource.kind === 'lambda-arn') return eventOf('LambdaFunctionTimedOut', { error, cause });
  return eventOf('TaskTimedOut', { ...resourceNames(resource), error, cause });
}
