import type { Ports } from '../../ports.ts';
import { sayReplyCommands } from '../../rules/mail/reply-choices.ts';
import { outcomeLabel, stepTitle } from '../../rules/process-titles.ts';
import { MAIL_REPLY_TEXTS } from '../../rules/texts/mail-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { runReference } from '../run-reference.ts';
import type { ReplyPlace } from './reply-place.ts';

type Needs = Pick<Ports, 'catalogue'>;

export function titleOf(ports: Needs, { task, step, language }: ReplyPlace): string {
  const { processId, stepId } = task;
  return stepTitle(ports.catalogue, { processId, stepId, title: step?.title ?? task.title }, language);
}

export function aboutOf(ports: Needs, place: ReplyPlace): string {
  return `${titleOf(ports, place)} (${place.organization.name}) [${runReference(place.run)}]`;
}

export function labelOf(ports: Needs, { task, step, language }: ReplyPlace, outcome: string): string {
  const label = step?.kind === 'approval' ? step.outcomes.find(({ id }) => id === outcome)?.label : undefined;
  const { processId, stepId } = task;
  return outcomeLabel(ports.catalogue, { processId, stepId, outcome, label: label ?? outcome }, language);
}

/** How the task can be ended from where the person is. */
export function wayToAct(place: ReplyPlace): string {
  const commands = sayReplyCommands(place.step, place.language);
  return commands === ''
    ? say(MAIL_REPLY_TEXTS, place.language, 'use-link')
    : say(MAIL_REPLY_TEXTS, place.language, 'commands-here', { commands });
}
