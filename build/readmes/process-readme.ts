import { allStepsOf } from '../../core/rules/definition-steps.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { sayStep, type StepLine } from './say-step.ts';

/** What stands in the folder of a process: what it is for, its picture and its steps, all from the definition. */
export function processReadme(definition: ProcessDefinition): string {
  const { title, clause, version, summary, startedBy } = definition;
  const lines = allStepsOf(definition).map(sayStep);
  return `# ${title}

${summary} Supports clause ${clause} of ISO/IEC TS 27570:2021. Version ${String(version)}; started by: ${startedBy.join(', ')}${
    definition.private ? '; private to those who have a task in it' : ''
  }.

![Picture of the process ${title}](process.svg)

| step | kind | who | due | late | outcomes |
|---|---|---|---|---|---|
${lines.map(row).join('\n')}

Made from \`process.ts\` by \`npm run readmes\`; a test says when it is out of date.
`;
}

function row({ id, kind, who, due, late, outcomes }: StepLine): string {
  return `| ${[id, kind, who, due, late, outcomes].map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
