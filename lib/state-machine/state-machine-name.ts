/** Physical name of a process's state machine; functions find it by prefix and process id. */
export function stateMachineName(processId: string): string {
  return `${STATE_MACHINE_PREFIX}${processId}`;
}

export const STATE_MACHINE_PREFIX = 'clause8-';
