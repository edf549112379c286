import type { Ports } from '../../ports.ts';
import type { Actor, Channel } from '../../rules/actor.ts';
import type { Organization } from '../../rules/organization.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';
import type { EntryAnswers } from '../../rules/registers/entry-form.ts';
import { nextReview } from '../../rules/registers/review-date.ts';
import type { EditableRegister, RegisterRequest } from './open-register.ts';

export type ChangePorts = Pick<Ports, 'store' | 'now'>;

export interface EntryRequest extends RegisterRequest {
  id: string;
  channel: Channel;
  /** Why, in the words of the person; kept with the version. */
  reason?: string;
}

/** The register cannot be written into. */
export type Closed = Exclude<EditableRegister, { result: 'open' }>;

/** What stays as it is, whoever writes. */
export function standing({ organizationId, kind, id, at }: RegisterEntry) {
  return { organizationId, kind, id, at };
}

/** Who writes, in the organization of the register. */
export function actorOf({
  person,
  organizationId,
  channel,
}: Pick<EntryRequest, 'person' | 'organizationId' | 'channel'>): Actor {
  return { kind: 'person', personId: person.id, organizationId, channel };
}

/** Who writes this version, when and why. */
export function stamp(
  ports: Pick<Ports, 'now'>,
  request: EntryRequest,
): Pick<RegisterEntry, 'changedBy' | 'changedAt' | 'reason'> {
  const { reason = '' } = request;
  return {
    changedBy: actorOf(request),
    changedAt: ports.now(),
    ...(reason.trim() === '' ? {} : { reason: reason.trim().slice(0, 1000) }),
  };
}

/** With the day of the usual review where none is given. */
export function withReview(
  kind: RegisterEntry['kind'],
  content: EntryAnswers,
  now: string,
  { timeZone }: Pick<Organization, 'timeZone'>,
): EntryAnswers {
  const reviewOn = content.reviewOn ?? nextReview(kind, now, timeZone);
  return reviewOn === undefined ? content : { ...content, reviewOn };
}
