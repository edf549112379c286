import type { ApprovalStep, TaskStep } from '../../../core/rules/process-definition.ts';
import { fault, type DefinitionFault } from './fault.ts';

/** A step that takes an answer by mail says what the commands stand for; one that does not says nothing of the kind. */
export function checkReply(step: TaskStep | ApprovalStep): DefinitionFault[] {
  const message = step.kind === 'task' ? taskFault(step) : approvalFault(step);
  return message === undefined ? [] : [fault('reply.mismatch', step.id, message)];
}

const NOT_BY_REPLY = `It says what an answer by mail stands for, but takes none. Give it byMail: 'reply', or leave that out.`;

function approvalFault({ byMail, outcomes }: ApprovalStep): string | undefined {
  const commands = outcomes.flatMap(({ reply }) => (reply === undefined ? [] : [reply]));
  if (byMail !== 'reply') return commands.length === 0 ? undefined : NOT_BY_REPLY;
  if (commands.length === 0) return `No outcome says which command stands for it. Give one of them "reply".`;
  return new Set(commands).size === commands.length
    ? undefined
    : 'One command stands for two outcomes. Leave it with one of them.';
}

function taskFault({ byMail, reply, form }: TaskStep): string | undefined {
  if (byMail !== 'reply') return reply === undefined ? undefined : NOT_BY_REPLY;
  const given = [...Object.keys(reply?.answers ?? {}), reply?.words, reply?.today].filter(
    (field) => field !== undefined,
  );
  const unknown = given.find((field) => form.properties[field] === undefined);
  if (unknown !== undefined) return `Its form has no field "${unknown}" for an answer by mail.`;
  const missing = form.required.filter((field) => !given.includes(field));
  return missing.length === 0
    ? undefined
    : `An answer by mail leaves ${missing.join(', ')} unanswered. Say in "reply" what it stands for.`;
}
