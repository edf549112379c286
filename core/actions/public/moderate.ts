import type { Ports } from '../../ports.ts';
import { holds } from '../../rules/membership.ts';
import type { Contribution } from '../../rules/engagement/contribution.ts';
import type { Person } from '../../rules/organization.ts';
import { withRetry } from '../with-retry.ts';

export type ModerateResult =
  | { result: 'done'; contribution: Contribution }
  | { result: 'not-found' }
  /** What is hidden needs a reason: it is shown in place of the words. */
  | { result: 'reason-missing' };

/** The citizen desk and the DPO of the organization that consults. */
export function mayModerate(person: Person, organizationId: string): boolean {
  return holds(person, organizationId, 'contact', 'dpo');
}

/** Shows or hides what was said. It counts either way; hiding takes only the words away, and says why. */
export async function moderate(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  person: Person,
  request: { consultationId: string; id: string; state: 'shown' | 'hidden'; reason: string },
): Promise<ModerateResult> {
  const { consultationId, id, state } = request;
  const reason = request.reason.trim().slice(0, 300);
  return withRetry<ModerateResult>(ports, async () => {
    const before = await ports.store.contribution(consultationId, id);
    if (before === undefined || !mayModerate(person, before.organizationId)) return { result: 'not-found' };
    if (state === 'hidden' && reason === '') return { result: 'reason-missing' };
    const { reason: _before, ...kept } = before;
    const after: Contribution = {
      ...kept,
      state,
      ...(state === 'hidden' ? { reason } : {}),
      moderatedBy: person.id,
      moderatedAt: ports.now(),
      version: before.version + 1,
    };
    const committed = await ports.store.commit({
      writes: [{ entity: 'contribution', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'done', contribution: after };
  });
}
