import type { Command } from 'commander';
import type { CliIo } from './cli-io.ts';
import type { GlobalOptions } from './global-options.ts';
import type { DeadlineFlags } from './whatif/deadline-flags.ts';
import type { RegimesFlags } from './commands/regimes.ts';
import type { SimulateFlags } from './commands/simulate.ts';
import type { SeverityFlags } from './whatif/severity-flags.ts';
import { unusable } from './whatif/unusable.ts';

/** Questions that need no installation: computed here, offline, for any date, past or future. */
export function addWhatIf(program: Command, io: CliIo, globals: () => GlobalOptions): void {
  addDeadline(program, io, globals);
  addPlaces(program, io, globals);
  addSeverity(program, io, globals);
  addRegimes(program, io, globals);
  addSimulate(program, io, globals);
}

type Add = typeof addWhatIf;

// Flags that must be there are asked for by the commands themselves: their sentences say how to write them.
const addDeadline: Add = (program, io, globals) => {
  program
    .command('deadline')
    .description('what if: when a period ends, with every step of the law that counts it')
    .option(
      '--law <law>',
      'eu-1182 (Reg. 1182/71), uk, elapsed, calendar or calendar-inclusive',
      once('--law'),
    )
    .option('--period <period>', '72h, 3d, 8w, 1mo, 1y or 3bd (business days)', once('--period'))
    .option(
      '--from <moment>',
      'what starts it: 2026-05-22T16:30[Europe/Berlin], or a day: 2026-05-22',
      once('--from'),
    )
    .option('--place <place>', 'whose holidays count: DE, DE-BY, GB-SCT, US-CA, …', once('--place'))
    .option('--zone <zone>', 'time zone, when --from does not say one, e.g. Europe/Berlin', once('--zone'))
    .option('--before', 'count backwards: the last day to act before --from')
    .option('--reading <point=reading>', 'read a disputed point another way (repeatable)', collect)
    .action(async (flags: DeadlineFlags) => {
      const { deadline } = await import('./commands/deadline.ts');
      deadline(io, globals(), flags);
    });
};

const addPlaces: Add = (program, io, globals) => {
  program
    .command('places')
    .description('places whose public holidays are known, with their years')
    .action(async () => {
      const { places } = await import('./commands/places.ts');
      places(io, globals());
    });
};

const addSeverity: Add = (program, io, globals) => {
  program
    .command('severity')
    .description('what if: the ENISA figure of a breach, SE = DPC × EI + CB')
    .option('--dpc <1-4>', 'context of the data', once('--dpc'))
    .option('--ei <value>', 'ease of identification: 0.25, 0.5, 0.75 or 1', once('--ei'))
    .option(
      '--cb <elements>',
      'circumstances: confidentiality=0.5,integrity=0,availability=0,maliciousIntent=0',
      once('--cb'),
    )
    .option(
      '--facts <file>',
      'or all inputs as JSON ("-": standard input): both readings and the flags',
      once('--facts'),
    )
    .action(async (flags: SeverityFlags) => {
      const { severity } = await import('./commands/severity.ts');
      await severity(io, globals(), flags);
    });
};

const addRegimes: Add = (program, io, globals) => {
  program
    .command('regimes')
    .description('what if: which notifications a breach calls for, by when, and why not the others')
    .option(
      '--facts <file>',
      'organizations and incident as JSON, as in cli/whatif/sample-facts.json ("-": standard input)',
      once('--facts'),
    )
    .option('--proposals', 'proposed laws too, marked as such')
    .option(
      '--at <moment>',
      'laws in force at this time (default: when each organization became aware, else now)',
      once('--at'),
    )
    .option('--regime <id>', 'only this law, or this one duty of it (repeatable)', collect)
    .action(async (flags: RegimesFlags) => {
      const { regimes } = await import('./commands/regimes.ts');
      await regimes(io, globals(), flags);
    });
};

const addSimulate: Add = (program, io, globals) => {
  program
    .command('simulate')
    .description('what if nobody acts: when tasks open, reminders, escalations and legal limits fall')
    .argument('<process>', 'id of the process, e.g. breach-notification')
    .option(
      '--facts <file>',
      'organizations and incident as JSON, as in cli/whatif/sample-facts.json ("-": standard input)',
      once('--facts'),
    )
    .option('--from <moment>', 'when it starts: 2026-05-22T16:30[Europe/Berlin]', once('--from'))
    .action(async (process: string, flags: SimulateFlags) => {
      const { simulate } = await import('./commands/simulate.ts');
      await simulate(io, globals(), process, flags);
    });
};

function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** A flag that answers one question: of two values neither is guessed to be the one that is meant. */
function once(flag: string): (value: string, before: string | undefined) => string {
  return (value, before) => {
    if (before !== undefined)
      throw unusable(`${flag} is given twice, as "${before}" and "${value}". Keep one.`);
    return value;
  };
}
