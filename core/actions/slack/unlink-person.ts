import type { Ports } from '../../ports.ts';
import type { SlackIdentity } from '../../rules/slack/slack-install.ts';
import { withRetry } from '../with-retry.ts';

/** Takes a person's Slack account from them; nothing changes when they have another one by now. */
export async function unlinkPerson(
  ports: Pick<Ports, 'store' | 'pause' | 'random'>,
  personId: string,
  slack?: Pick<SlackIdentity, 'installId' | 'userId'>,
): Promise<'unlinked' | 'not-linked'> {
  return withRetry<'unlinked' | 'not-linked'>(ports, async () => {
    const before = await ports.store.person(personId);
    if (before?.slack === undefined) return 'not-linked';
    const other = slack?.installId !== before.slack.installId || slack.userId !== before.slack.userId;
    if (slack !== undefined && other) return 'not-linked';
    const { slack: _slack, ...rest } = before;
    const after = { ...rest, version: before.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'person', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : 'unlinked';
  });
}
