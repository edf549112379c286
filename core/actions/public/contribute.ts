import { createHash } from 'node:crypto';
import type { Ports } from '../../ports.ts';
import { hashOf } from '../../rules/canonical.ts';
import type { Contribution } from '../../rules/engagement/contribution.ts';
import type { Answers } from '../../rules/form-check.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';

/** What somebody said on the page of a consultation. */
export interface Said {
  answers: Answers;
  text: string;
  association?: string;
  email?: string;
  /** Answers in own words among `answers`: somebody has to read them before they are shown. */
  hasOwnWords: boolean;
}

export type ContributeResult =
  | { result: 'taken'; contribution: Contribution }
  /** The very same form, or the same words from the same hand: counted once. */
  | { result: 'known' }
  | { result: 'closed' };

/**
 * Takes an answer or a comment. Ticks are counted at once; words wait for a person to look at them. Nothing here says who
 * it was: `sender` is good for one day only, and for telling apart what was sent twice.
 */
export async function contribute(
  ports: Pick<Ports, 'store' | 'now'>,
  consultation: RegisterEntry,
  said: Said,
  { nonce, sender }: { nonce: string; sender: string },
): Promise<ContributeResult> {
  const { id: consultationId, organizationId, runId = '' } = consultation;
  if (consultation.state !== 'open') return { result: 'closed' };
  const { answers, text, association, email, hasOwnWords } = said;
  const words = text.trim() !== '' || hasOwnWords || association !== undefined;
  const fingerprint = words
    ? hashOf([consultationId, sender, answers, text.trim(), association ?? ''])
    : createHash('sha256').update(nonce).digest('hex');
  const contribution: Contribution = {
    // Words sent again get the same id, and so do forms sent again: the store takes each once.
    id: `con-${fingerprint.slice(0, 32)}`,
    consultationId,
    runId,
    organizationId,
    at: ports.now(),
    kind: Object.keys(answers).length > 0 ? 'answer' : 'comment',
    ...(association === undefined ? {} : { association }),
    answers,
    text: text.trim(),
    ...(email === undefined ? {} : { email }),
    fingerprint,
    state: words ? 'pending' : 'shown',
    version: 1,
  };
  const known = await ports.store.contribution(consultationId, contribution.id);
  if (known !== undefined) return { result: 'known' };
  const committed = await ports.store.commit({
    writes: [{ entity: 'contribution', after: contribution }],
    events: [],
  });
  return committed === 'committed' ? { result: 'taken', contribution } : { result: 'known' };
}
