/** What a Task does, read from its Resource ARN. */
export type Resource =
  | { kind: 'lambda-arn'; functionArn: string }
  | { kind: 'lambda-invoke'; token: boolean }
  | { kind: 'start-execution'; mode: 'request' | 'sync' | 'token' }
  | { kind: 'put-events' };

const integrations = new Map<string, Resource>([
  ['lambda:invoke', { kind: 'lambda-invoke', token: false }],
  ['lambda:invoke.waitForTaskToken', { kind: 'lambda-invoke', token: true }],
  ['states:startExecution', { kind: 'start-execution', mode: 'request' }],
  ['states:startExecution.sync:2', { kind: 'start-execution', mode: 'sync' }],
  ['states:startExecution.waitForTaskToken', { kind: 'start-execution', mode: 'token' }],
  ['events:putEvents', { kind: 'put-events' }],
]);

const reasons: [prefix: string, why: string][] = [
  ['states:startExecution.sync', 'is the first form of .sync, whose result is text; use .sync:2'],
  ['http:', 'is an HTTP task, which this engine does not run'],
  ['activity:', 'is an activity, which this engine does not run'],
];

/** Reads a Resource ARN; `refused` continues the sentence "field Resource …". */
export function readResource(arn: string): Resource | { refused: string } {
  const integration = /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:(.+)$/.exec(arn)?.[1];
  if (integration === undefined) {
    return /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+(:[A-Za-z0-9_$-]+)?$/.test(arn)
      ? { kind: 'lambda-arn', functionArn: arn }
      : { refused: `is ${arn}, which this engine does not run` };
  }
  const known = integrations.get(integration);
  if (known) return known;
  const why = reasons.find(([prefix]) => integration.startsWith(prefix))?.[1];
  return {
    refused: why === undefined ? `is ${arn}, which this engine does not run` : `is ${arn}: this ${why}`,
  };
}

/** True when the Task waits for SendTaskSuccess or SendTaskFailure. */
export function waitsForToken(resource: Resource): boolean {
  return (
    (resource.kind === 'lambda-invoke' && resource.token) ||
    (resource.kind === 'start-execution' && resource.mode === 'token')
  );
}

/** The names history events give a resource: `{ resourceType: 'lambda', resource: 'invoke' }`. */
export function resourceNames(resource: Resource): { resourceType: string; resource: string } {
  switch (resource.kind) {
    case 'lambda-arn':
      return { resourceType: 'lambda', resource: resource.functionArn };
    case 'lambda-invoke':
      return { resourceType: 'lambda', resource: resource.token ? 'invoke.waitForTaskToken' : 'invoke' };
    case 'start-execution': {
      const suffix = { request: '', sync: '.sync:2', token: '.waitForTaskToken' }[resource.mode];
      return { resourceType: 'states', resource: `startExecution${suffix}` };
    }
    case 'put-events':
      return { resourceType: 'events', resource: 'putEvents' };
  }
}
