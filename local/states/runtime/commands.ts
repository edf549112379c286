import { Command, type StoredCommand } from '../interpreter/command.ts';
import { parseJson } from '../json.ts';
import { keys } from '../store/keys.ts';
import type { Core } from './core.ts';
import { createLimiter } from './limiter.ts';
import { runCommand } from './run-command.ts';

/** Functions at work at a time: the default of an AWS account. */
const maxInvocations = 1_000;
const firstRetryMs = 1_000;
const maxRetryMs = 60_000;

export type CommandRunner = { run(key: string, commands: StoredCommand[]): void; close(): void };

/** How commands are run: side by side, again and again until they are done. */
export function createCommandRunner(core: Core): CommandRunner {
  const limit = createLimiter(maxInvocations);
  const { clock } = core.options;
  const retries = new Set<() => void>();

  async function run(key: string, stored: StoredCommand, delayMs: number): Promise<void> {
    if (core.isClosed()) return;
    try {
      await runCommand(core, key, stored, limit);
    } catch (error) {
      // The store closed under it: the command is stored, and done when the engine opens again.
      if (core.isClosed()) return;
      core.options.onFault?.(`${stored.command.kind} of ${key}`, error);
      retryLater(key, stored, delayMs);
    }
  }

  /** What failed here is stored and unfinished: it is tried again, later and later, never dropped. */
  function retryLater(key: string, stored: StoredCommand, delayMs: number): void {
    const cancel = clock.wake(clock.now() + delayMs, () => {
      retries.delete(cancel);
      start(key, stored, Math.min(delayMs * 2, maxRetryMs));
    });
    retries.add(cancel);
  }

  function start(key: string, stored: StoredCommand, delayMs: number): void {
    void core.activity.track(() => run(key, stored, delayMs));
  }

  return {
    run(key, commands) {
      for (const stored of commands) start(key, stored, firstRetryMs);
    },
    close() {
      for (const cancel of retries) cancel();
    },
  };
}

/** Takes up the commands that a former process left unfinished. */
export async function resumeCommands(core: Core): Promise<void> {
  for (const [name, value] of await core.store.range(keys.commands)) {
    const [, key = '', id = ''] = name.split(' ');
    core.runCommands(key, [{ id: Number(id), command: Command.parse(parseJson(value)) }]);
  }
}
