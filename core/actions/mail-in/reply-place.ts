import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';
import type { ApprovalStep, TaskStep } from '../../rules/process-definition.ts';
import type { Run } from '../../rules/run.ts';
import type { Task } from '../../rules/task.ts';

/** What an answer to a mail of ours is about. */
export interface ReplyPlace {
  mail: TakenMail;
  /** Whom we wrote to. */
  person: Person;
  task: Task;
  run: Run;
  organization: Organization;
  /** Absent for a stuck step. */
  step: TaskStep | ApprovalStep | undefined;
  language: Language;
  /** Hash of what is decided on, as it was when the mail went out that is answered. */
  shownHash?: string;
}

/** Whether the task was ended, or the voice given, by this mail: work that was done is not refused the second time. */
export function wasDoneBy({ mail, task, person }: ReplyPlace): boolean {
  const { endedBy, endedAt, voices } = task;
  const since = (at: string | undefined) => at !== undefined && at >= mail.receivedAt;
  const ended = endedBy?.kind === 'person' && endedBy.personId === person.id && endedBy.channel === 'email';
  return (
    (ended && since(endedAt)) ||
    voices.some((voice) => voice.personId === person.id && voice.channel === 'email' && since(voice.at))
  );
}
