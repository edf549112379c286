import type { EvidenceEventType } from '../evidence-event.ts';

/** What a partner can be told, each with what it means in words. A closed list: characters as Standard Webhooks has them. */
export const ANNOUNCEMENT_TYPES = {
  'run.started': 'A run in which the organization takes part has started',
  'run.joined': 'The organization has come to take part in a run',
  'run.completed': 'A run has ended as its process says',
  'run.stopped': 'A run was stopped',
  'run.failed': 'A run could not go on and has ended',
  'run.stop_asked': 'A run will be stopped unless somebody objects',
  'run.stop_undone': 'A run that was to be stopped goes on',
  'task.opened': 'The organization is asked for something',
  'task.settled': 'What the organization was asked for is done or decided',
  'task.expired': 'What the organization was asked for was not done in time, and its time is over',
  'task.cancelled': 'The organization is not asked for it any more',
  'clock.started': 'A time limit of the organization has begun',
  'clock.changed': 'A time limit of the organization was moved, or stands still, or goes on',
  'clock.warning': 'A time limit of the organization is about to end',
  'clock.missed': 'A time limit of the organization has passed',
  'clock.met': 'A time limit of the organization was met',
  'clock.lifted': 'A time limit of the organization does not apply any more',
  'product.published': 'A work product that the organization may read was published',
  'product.changed': 'The state of a work product that the organization may read has changed',
  'endpoint.test': 'A test from the page of the endpoint',
} as const satisfies Record<string, string>;
export type AnnouncementType = keyof typeof ANNOUNCEMENT_TYPES;

/** Those an endpoint can choose; a test is always sent. */
export const CHOSEN_TYPES = Object.keys(ANNOUNCEMENT_TYPES).filter((type) => type !== 'endpoint.test');

/** What an event is announced as; of the end of a run see `announced-event.ts`. */
export const TYPE_OF_EVENT: Partial<Record<EvidenceEventType, AnnouncementType>> = {
  'party-joined': 'run.joined',
  'run-ended': 'run.completed',
  'stop-asked': 'run.stop_asked',
  'stop-undone': 'run.stop_undone',
  'task-opened': 'task.opened',
  'task-completed': 'task.settled',
  'approval-decided': 'task.settled',
  'task-expired': 'task.expired',
  'task-cancelled': 'task.cancelled',
  'clock-started': 'clock.started',
  'clock-corrected': 'clock.changed',
  'clock-suspended': 'clock.changed',
  'clock-resumed': 'clock.changed',
  'clock-extended': 'clock.changed',
  'clock-warned': 'clock.warning',
  'clock-missed': 'clock.missed',
  'clock-met': 'clock.met',
  'clock-lifted': 'clock.lifted',
  'product-published': 'product.published',
  'product-changed': 'product.changed',
};
