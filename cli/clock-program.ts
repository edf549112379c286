import type { Command } from 'commander';
import type { CliIo } from './cli-io.ts';
import type { GlobalOptions } from './global-options.ts';

/** A change of a clock as the API takes it: the end of its address, and the flag of each field of its body. */
interface Change {
  path: string;
  description: string;
  flags: { field: string; flag: string; text: string; required?: true }[];
}

const REASON = { field: 'reason', flag: '--reason <text>', text: 'why; kept in the ledger' };
const WHY = { ...REASON, required: true } as const;
const FROM = {
  field: 'effectiveAt',
  flag: '--from <instant>',
  text: 'from when, e.g. 2026-05-22T16:30+02:00 (default: now)',
};
const TOLD = { field: 'noticeAt', flag: '--told <instant>', text: 'when those whom the law names were told' };

const CHANGES: Record<string, Change> = {
  correct: {
    path: 'start',
    description: 'it began at another moment; everything is computed again',
    flags: [
      { field: 'startAt', flag: '--start <instant>', text: 'the moment that is right', required: true },
      { field: 'startAct', flag: '--act <act>', text: 'which act, where the limit counts from several' },
      WHY,
    ],
  },
  suspend: {
    path: 'suspension',
    description: 'its time stands still, on a ground that its law names',
    flags: [
      { field: 'ground', flag: '--ground <id>', text: 'id of the ground', required: true },
      FROM,
      REASON,
    ],
  },
  resume: { path: 'resumption', description: 'its time goes on', flags: [FROM, REASON] },
  extend: {
    path: 'extension',
    description: 'the longer period that its law allows, once',
    flags: [WHY, TOLD],
  },
  notice: {
    path: 'extension-notice',
    description: 'those whom the law names were told of the extension',
    flags: [{ ...TOLD, required: true }, REASON],
  },
  met: {
    path: 'meeting',
    description: 'the duty was done, where no open task is there for it',
    flags: [
      { field: 'metAt', flag: '--at <instant>', text: 'when it was done', required: true },
      { field: 'proof', flag: '--proof <text>', text: 'receipt number, or what shows it', required: true },
      REASON,
    ],
  },
  lift: { path: 'lifting', description: 'the duty does not hold', flags: [WHY] },
};

/** `clock show|correct|suspend|resume|extend|notice|met|lift RUN CLOCK`. */
export function addClock(program: Command, io: CliIo, globals: () => GlobalOptions): void {
  const clock = program.command('clock').description('one time limit; "run show" lists their ids');
  const place = (command: Command) =>
    command.argument('<run>', 'id of the run').argument('<clock>', 'id of the clock');
  place(
    clock.command('show').description('its times, how they were computed, and what may be done to it'),
  ).action(async (runId: string, clockId: string) => {
    const { showClock } = await import('./commands/show-clock.ts');
    await showClock(io, globals(), { runId, clockId });
  });
  for (const [name, { path, description, flags }] of Object.entries(CHANGES)) {
    const command = place(clock.command(name).description(description));
    const fields = new Map<string, string>();
    for (const { field, flag, text, required } of flags) {
      const option = command.createOption(flag, text);
      command.addOption(required ? option.makeOptionMandatory() : option);
      fields.set(option.attributeName(), field);
    }
    command.action(async (runId: string, clockId: string, given: Record<string, string>) => {
      const { changeClock } = await import('./commands/change-clock.ts');
      const body = Object.fromEntries(
        Object.entries(given).map(([flag, value]) => [fields.get(flag) ?? flag, value]),
      );
      await changeClock(io, globals(), { runId, clockId, path, body });
    });
  }
}
