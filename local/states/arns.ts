/** Where this engine says it is; the parts of every ARN it gives out. */
export type Place = { region: string; account: string };

export function stateMachineArn({ region, account }: Place, name: string): string {
  return `arn:aws:states:${region}:${account}:stateMachine:${name}`;
}

/** `key` is what follows `execution:` in the ARN: machine and name, or map run and child. */
export function executionArn({ region, account }: Place, key: string): string {
  return `arn:aws:states:${region}:${account}:execution:${key}`;
}

export function executionKey(machine: string, name: string): string {
  return `${machine}:${name}`;
}

/** The key in an execution's ARN; null when it is not one. */
export function keyOfExecutionArn(arn: string): string | null {
  return /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:execution:([^\s:]+:[^\s:]+)$/.exec(arn)?.[1] ?? null;
}

/** The name in a state machine's ARN; null when it is not one (versions and aliases have no meaning here). */
export function nameOfStateMachineArn(arn: string): string | null {
  return /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:stateMachine:([^\s:]+)$/.exec(arn)?.[1] ?? null;
}

export function isMapRunArn(arn: string): boolean {
  return /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:mapRun:[^\s:]+\/[^\s:]+:[^\s:]+$/.test(arn);
}

/** The key of a distributed map's child execution: the map run, then the child's name. */
export function childKey(mapRunArn: string, name: string): string {
  const run = mapRunArn.slice(mapRunArn.indexOf(':mapRun:') + ':mapRun:'.length);
  return `${run.slice(0, run.lastIndexOf(':'))}:${name}`;
}
