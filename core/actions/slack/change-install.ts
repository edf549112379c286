import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';

type Needs = Pick<Ports, 'now'> & { store: Pick<Ports['store'], 'slackInstall' | 'commit'> };

const MOST_TRIES = 8;

/**
 * Changes an install as it stands now, with `also` in the same transaction, and answers how it stands then; undefined
 * when there is none, `next` leaves it as it is, or others were always faster.
 */
export async function changeInstall(
  { store }: Pick<Needs, 'store'>,
  installId: string,
  next: (install: SlackInstall) => SlackInstall | undefined,
  also: Write[] = [],
): Promise<SlackInstall | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await store.slackInstall(installId);
    const wanted = before === undefined ? undefined : next(before);
    if (before === undefined || wanted === undefined) return undefined;
    const after = { ...wanted, version: before.version + 1 };
    const writes: Write[] = [{ entity: 'slackInstall', before, after }, ...also];
    if ((await store.commit({ writes, events: [] })) === 'committed') return after;
  }
  return undefined;
}

/** Notes that a workspace takes nothing from us any more; not of one that was connected again since `known` was read. */
export async function endInstall(ports: Needs, known: SlackInstall): Promise<void> {
  await changeInstall(ports, known.id, (install) => {
    if (install.installedAt !== known.installedAt) return undefined;
    const { held: _held, renewingSince: _renewingSince, ...rest } = install;
    return install.endedAt === undefined ? { ...rest, endedAt: ports.now() } : undefined;
  });
}
