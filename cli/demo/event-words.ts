import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import { parseTaskId } from '../../core/rules/task-id.ts';

/** An event as one line of the timeline: who and what; undefined for those that only repeat another. */
export function eventWords(
  event: EvidenceEvent,
  nameOf: (personId: string) => string | undefined,
): { who: string; what: string } | undefined {
  const who = whoOf(event, nameOf);
  const of = (detail: string): string => [stepOf(event), detail].filter((part) => part !== '').join(': ');
  const outcome = textOf(event.data.outcome);
  switch (event.type) {
    case 'task-opened':
    case 'party-joined':
    case 'items-listed':
    case 'draft-saved':
    case 'task-claimed':
    case 'task-released':
      return undefined;
    case 'run-started':
      return { who, what: 'run started' };
    case 'run-ended':
      return { who, what: `run ended: ${textOf(event.data.status)}` };
    case 'task-completed':
    case 'voice-recorded':
      return { who, what: of(outcome) };
    case 'approval-decided':
      return { who, what: of(`decided, ${outcome}`) };
    case 'reminder-sent':
    case 'task-escalated':
    case 'task-expired':
    case 'task-cancelled':
    case 'step-stuck':
    case 'step-retried':
    case 'notice-failed':
    case 'route-changed':
    case 'task-commented':
    case 'decision-refused':
    case 'alert-attached':
    case 'severity-proposed':
    case 'filing-drafted':
    case 'product-published':
    case 'product-changed':
    case 'mail-taken':
    case 'letter-sent':
    case 'letter-refused':
    case 'guest-link-sent':
    case 'guest-address-corrected':
    case 'contact-repaired':
    case 'step-computed':
    case 'wait-began':
    case 'run-called':
    case 'run-returned':
    case 'run-continued':
    case 'run-reopened':
    case 'stop-asked':
    case 'stop-undone':
    case 'late-reminded':
      return { who, what: of(wordsOf(event.type)) };
    case 'awareness-corrected':
    case 'assessment-corrected':
      return { who, what: `${wordsOf(event.type)}: ${textOf(event.data.organizationId)}` };
    case 'clock-started':
    case 'clock-corrected':
    case 'clock-met':
    case 'clock-missed':
    case 'clock-warned':
    case 'clock-lifted':
    case 'clock-suspended':
    case 'clock-resumed':
    case 'clock-extended':
    case 'clock-noticed':
      return { who, what: `${wordsOf(event.type)}: ${textOf(event.data.clockId)}` };
  }
}

function wordsOf(type: string): string {
  return type.replaceAll('-', ' ');
}

function whoOf({ actor }: EvidenceEvent, nameOf: (personId: string) => string | undefined): string {
  switch (actor.kind) {
    case 'person':
      return nameOf(actor.personId) ?? actor.personId;
    case 'source':
      return actor.sourceId;
    case 'guest':
      return `a guest of ${actor.organizationId}`;
    case 'public':
      return 'the public';
    case 'system':
      return 'clause8';
  }
}

/** The step and, in a fan-out, whose: `facts (brightgrid)`. */
function stepOf({ data }: EvidenceEvent): string {
  const ref = parseTaskId(textOf(data.taskId));
  const stepId = ref?.stepId ?? textOf(data.stepId);
  const scope = ref?.scope ?? textOf(data.scope);
  return scope === '' ? stepId : `${stepId} (${scope})`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
