import type { Actor } from '../actor.ts';
import type { Case } from '../case.ts';
import type { EvidenceEvent, EvidenceEventType } from '../evidence-event.ts';
import type { Person } from '../organization.ts';
import type { Names } from './dossier-names.ts';

/** One thing that happened, in words; `seq` and `hash` find it in the evidence. */
export interface TimelineEntry {
  seq: number;
  at: string;
  what: string;
  by: string;
  /** Ids and outcomes the chain holds. */
  details: Record<string, unknown>;
  hash: string;
}

export const EVENT_WORDS: Readonly<Record<EvidenceEventType, string>> = {
  'run-started': 'The case began',
  'run-continued': 'The case went on in a new execution',
  'run-reopened': 'The case was taken up again as another',
  'stop-asked': 'Somebody asked for the case to be stopped',
  'stop-undone': 'The stop was undone',
  'run-ended': 'The case ended',
  'alert-attached': 'Another alert joined the case',
  'party-joined': 'An organization joined',
  'task-opened': 'A task was opened',
  'task-claimed': 'A task was taken',
  'task-released': 'A task was given back',
  'draft-saved': 'A draft was saved',
  'task-completed': 'A task was completed',
  'task-cancelled': 'A task was cancelled',
  'task-expired': 'A task lapsed without an answer',
  'task-escalated': 'A task was escalated',
  'reminder-sent': 'A reminder was sent',
  'late-reminded': 'Everybody who is late was reminded',
  'voice-recorded': 'A person decided',
  'approval-decided': 'A decision was reached',
  'decision-refused': 'A decision was refused',
  'awareness-corrected': 'The moment of awareness was corrected',
  'assessment-corrected': 'What was signed about a reporting duty was corrected',
  'clock-started': 'A time limit began',
  'clock-corrected': 'The start of a time limit was corrected',
  'clock-met': 'A time limit was met',
  'clock-missed': 'A time limit was missed',
  'clock-warned': 'A warning of a time limit was sent',
  'clock-lifted': 'A time limit was lifted',
  'clock-suspended': 'A time limit stands still',
  'clock-resumed': 'A time limit runs on',
  'clock-extended': 'A time limit was extended',
  'clock-noticed': 'Those to be told of an extension were told',
  'severity-proposed': 'The severity was computed',
  'filing-drafted': 'A notification was drafted',
  'step-stuck': 'A step could not go on',
  'notice-failed': 'A message did not reach everybody it was for',
  'route-changed': 'A message went another way than its reader had chosen',
  'task-commented': 'A task was commented on',
  'step-retried': 'A step was tried again',
  'product-published': 'A work product was sealed',
  'product-changed': 'The state of a work product was changed',
  'mail-taken': 'A mail that came in was taken',
  'letter-sent': 'A letter was sent',
  'letter-refused': 'The address of a letter was refused',
  'guest-link-sent': 'A personal link was sent to somebody without an account',
  'guest-address-corrected': 'The address of somebody without an account was corrected',
  'contact-repaired': 'It was said how somebody is reached again',
  'step-computed': 'A step was computed',
  'items-listed': 'Those whom a step is for were listed',
  'wait-began': 'A wait began',
  'run-called': 'Another process was started and waited for',
  'run-returned': 'The process that was waited for ended',
};

export interface TimelineInput {
  case: Case;
  events: EvidenceEvent[];
  /** Everybody who has acted in the run. */
  people: Person[];
  organizationId: string;
  /** Whether the organization may have the whole chain; otherwise it gets what concerns itself. */
  all: boolean;
}

/** Of these everybody who takes part knows. */
const COMMON: readonly EvidenceEventType[] = [
  'run-started',
  'run-continued',
  'run-reopened',
  'stop-asked',
  'stop-undone',
  'run-ended',
  'party-joined',
];

/** What happened, in order, as far as the organization may know it, without the ids of other organizations' people. */
export function timelineOf(input: TimelineInput, names: Names): TimelineEntry[] {
  const { organizationId, people } = input;
  const others = new Set(
    people
      .filter(({ memberships }) => !memberships.some((one) => one.organizationId === organizationId))
      .map(({ id }) => id),
  );
  return input.events
    .filter((event) => input.all || COMMON.includes(event.type) || concerns(input, event))
    .map(({ seq, at, type, actor, data, hash }) => ({
      seq,
      at,
      what: EVENT_WORDS[type],
      by: names.actor(actor),
      details: Object.fromEntries(
        Object.entries(data).filter(([, value]) => typeof value !== 'string' || !others.has(value)),
      ),
      hash,
    }));
}

/** Its own people acted, or it is about the organization or one of its tasks. */
function concerns({ case: aCase, organizationId }: TimelineInput, { actor, data }: EvidenceEvent): boolean {
  if (organizationOf(actor) === organizationId || data.organizationId === organizationId) return true;
  return aCase.tasks.some((task) => task.id === data.taskId && task.organizationId === organizationId);
}

function organizationOf(actor: Actor): string | undefined {
  return actor.kind === 'system' ? undefined : actor.organizationId;
}
