import { Command, Option } from 'commander';
import type { CliIo } from './cli-io.ts';
import { addClock } from './clock-program.ts';
import type { DecideOptions } from './commands/decide.ts';
import type { SendOptions } from './commands/send-incident.ts';
import type { GlobalOptions } from './global-options.ts';
import { addWhatIf } from './what-if-program.ts';

/**
 * The words of the command line. Each command's body is imported when it runs, so that `--help` costs no more
 * than commander itself.
 */
export function createProgram(io: CliIo, version: string): Command {
  const program = new Command('clause8')
    .description(
      'Runs the privacy processes of an ecosystem: send incidents, answer tasks, decide, check evidence.',
    )
    .version(version)
    .option('--url <url>', 'address of the installation (or CLAUSE8_URL; default http://localhost:8027)')
    .option('--as <email>', 'sign in as this person (embedded cloud; elsewhere set CLAUSE8_TOKEN)')
    .option('--json', 'print JSON instead of text')
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
    .showHelpAfterError()
    .addHelpText('after', EXAMPLES);
  const globals = (): GlobalOptions => program.opts<GlobalOptions>();
  addIncident(program, io, globals);
  addRuns(program, io, globals);
  addClock(program, io, globals);
  addTasks(program, io, globals);
  addEvidence(program, io, globals);
  addWhatIf(program, io, globals);
  return program;
}

const EXAMPLES = `
Examples:
  clause8 incident send incident.json
  clause8 tasks --as EMAIL
  clause8 task complete TASK --answers answers.json --as EMAIL
  clause8 evidence export RUN -o case.json --as EMAIL && clause8 evidence verify case.json
  clause8 deadline --law eu-1182 --period 72h --from '2026-05-22T16:30[Europe/Berlin]' --place DE
  clause8 severity --dpc 3 --ei 0.75 --cb confidentiality=0.5,integrity=0,availability=0,maliciousIntent=0
  clause8 regimes --facts cli/whatif/sample-facts.json
  clause8 simulate breach-notification --facts cli/whatif/sample-facts.json --from '2026-05-22T16:30[Europe/Berlin]'
`;

type Add = (program: Command, io: CliIo, globals: () => GlobalOptions) => void;

const addIncident: Add = (program, io, globals) => {
  const incident = program.command('incident').description('incidents that other systems report');
  incident
    .command('send')
    .description('send a signed incident webhook (Standard Webhooks v1); FILE "-" reads standard input')
    .argument('<file>', 'JSON body of the webhook')
    .option(
      '--source <org/source>',
      'where it is sent to: /hooks/ORG/SOURCE (default: the source of the embedded cloud)',
    )
    .option(
      '--secret <secret>',
      'whsec_… of the source (or CLAUSE8_WEBHOOK_SECRET; default: the one of the embedded cloud)',
    )
    .option('--id <id>', 'webhook id; the same id again is a repeat (default: a new one)')
    .option('--sender <kind>', 'signed as by pagerduty, github, grafana, … (default: standard)')
    .action(async (file: string, options: SendOptions) => {
      const { sendIncident } = await import('./commands/send-incident.ts');
      await sendIncident(io, globals(), file, options);
    });
};

const addRuns: Add = (program, io, globals) => {
  program
    .command('runs')
    .description('runs you may see, newest first')
    .action(async () => {
      const { listRuns } = await import('./commands/list-runs.ts');
      await listRuns(io, globals());
    });
  const run = program.command('run').description('one run');
  run
    .command('show')
    .description('a run: its tasks, clocks and organizations')
    .argument('<run>', 'id of the run')
    .action(async (id: string) => {
      const { showRun } = await import('./commands/show-run.ts');
      await showRun(io, globals(), id);
    });
  program
    .command('start')
    .description('start a run of a process')
    .argument('<process>', 'id of the process, e.g. breach-notification')
    .requiredOption(
      '--answers <file>',
      'JSON object with the answers of its start form ("-": standard input)',
    )
    .option('--organization <id>', 'organization you start it for (default: your first)')
    .option('--key <key>', 'idempotency key; the same key again starts nothing new (default: a new one)')
    .action(async (process: string, options: { answers: string; organization?: string; key?: string }) => {
      const { startProcess } = await import('./commands/start-process.ts');
      await startProcess(io, globals(), process, options);
    });
};

const addTasks: Add = (program, io, globals) => {
  program
    .command('tasks')
    .description('open tasks, earliest due first')
    .addOption(new Option('--scope <scope>', 'whose').choices(['mine', 'organization']).default('mine'))
    .action(async (options: { scope: 'mine' | 'organization' }) => {
      const { listTasks } = await import('./commands/list-tasks.ts');
      await listTasks(io, globals(), options.scope);
    });
  const task = program.command('task').description('one task');
  task
    .command('show')
    .description('a task: what is asked, its form, who decided')
    .argument('<task>', 'id of the task')
    .action(async (id: string) => {
      const { showTask } = await import('./commands/show-task.ts');
      await showTask(io, globals(), id);
    });
  task
    .command('complete')
    .description('answer a task')
    .argument('<task>', 'id of the task')
    .requiredOption('--answers <file>', 'JSON object with the answers ("-": standard input)')
    .action(async (id: string, options: { answers: string }) => {
      const { completeTask } = await import('./commands/complete-task.ts');
      await completeTask(io, globals(), id, options.answers);
    });
  program
    .command('decide')
    .description('decide an approval')
    .argument('<task>', 'id of the approval')
    .requiredOption('--outcome <outcome>', 'one of the outcomes that "task show" lists')
    .option('--reason <text>', 'why; some outcomes ask for it')
    .option('--shown <hash>', 'hash of what you read, from "task show"; refused when it has changed since')
    .option('--on-behalf-of <person>', 'id of the person who delegated to you')
    .option('--key <key>', 'idempotency key (default: a new one)')
    .action(async (id: string, options: DecideOptions) => {
      const { decide } = await import('./commands/decide.ts');
      await decide(io, globals(), id, options);
    });
};

const addEvidence: Add = (program, io, globals) => {
  const evidence = program.command('evidence').description('the evidence chain of a run');
  evidence
    .command('export')
    .description('export the evidence of a run')
    .argument('<run>', 'id of the run')
    .option('-o, --output <file>', 'where to write it (default: standard output)')
    .action(async (id: string, options: { output?: string }) => {
      const { exportEvidence } = await import('./commands/export-evidence.ts');
      await exportEvidence(io, globals(), id, options.output);
    });
  evidence
    .command('verify')
    .description('check an exported file offline; names the first event that does not hold')
    .argument('<file>', 'exported evidence ("-": standard input)')
    .action(async (file: string) => {
      const { verifyEvidence } = await import('./commands/verify-evidence.ts');
      await verifyEvidence(io, globals(), file);
    });
};
