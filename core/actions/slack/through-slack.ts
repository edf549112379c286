import type { Ports } from '../../ports.ts';
import { isInstallGone, isPassing, SlackError } from '../../rules/slack/slack-error.ts';
import type { SlackInstall } from '../../rules/slack/slack-install.ts';
import { changeInstall, endInstall } from './change-install.ts';
import { slackToken } from './slack-token.ts';
import { later } from '../../rules/later.ts';

export type ThroughSlackPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'slack'>;

/** When Slack does not answer, or does not say for how long it wants to be left alone. */
const HOLD_SECONDS = 30;
const LONGEST_HOLD_SECONDS = 600;
/** The sweep takes up what is this old, oldest first (see sweep-due.ts). */
const FRESH_MS = 120_000;
/** By then the sweep has passed at least twice. */
const SWEPT_MS = 180_000;
/** Whoever is only so far behind has caught up. */
const CAUGHT_UP_MS = 240_000;

/**
 * One call to a workspace on behalf of an outbox entry that was created at `createdAt`. While the workspace has been
 * told to wait, or older messages still wait for it, nothing is sent: the sweep sends them in their order.
 * Throws `slack.held` then, and what the call throws.
 */
export async function throughSlack<T>(
  ports: ThroughSlackPorts,
  { installId, createdAt }: { installId: string; createdAt: string },
  call: (slack: NonNullable<Ports['slack']>, token: string) => Promise<T>,
): Promise<T> {
  const { slack } = ports;
  if (slack === undefined) throw new SlackError('app_uninstalled');
  const install = await ports.store.slackInstall(installId);
  if (install === undefined || install.endedAt !== undefined) throw new SlackError('app_uninstalled');
  const waits = isHeld(install, createdAt, ports.now());
  if (waits) throw new SlackHeld();
  try {
    const answer = await call(slack, await slackToken(ports, installId));
    if (install.held !== undefined) await goOn(ports, installId, createdAt);
    return answer;
  } catch (error) {
    if (isPassing(error)) await hold(ports, installId, createdAt, error);
    if (isInstallGone(error)) await endInstall(ports, install);
    throw error;
  }
}

/** Nothing was tried: others come first. */
export class SlackHeld extends SlackError {
  constructor() {
    super('ratelimited');
  }
}

function isHeld({ held }: SlackInstall, createdAt: string, now: string): boolean {
  if (held === undefined) return false;
  if (now < held.until) return true;
  const age = Date.parse(now) - Date.parse(createdAt);
  return createdAt > held.from && age < FRESH_MS && !isLongOver(held, now);
}

/** Whatever waited has been tried by now. */
function isLongOver({ until }: { until: string }, now: string): boolean {
  return Date.parse(now) - Date.parse(until) > SWEPT_MS;
}

async function hold(
  ports: Pick<Ports, 'store' | 'now'>,
  installId: string,
  createdAt: string,
  error: unknown,
): Promise<void> {
  const asked = error instanceof SlackError ? error.retryAfterSeconds : undefined;
  const seconds = Math.min(asked ?? HOLD_SECONDS, LONGEST_HOLD_SECONDS);
  const until = later(ports.now(), seconds * 1000);
  await changeInstall(ports, installId, (install) => {
    const from = install.held === undefined || createdAt < install.held.from ? createdAt : install.held.from;
    return { ...install, held: { from, until } };
  });
}

/** Once the messages that go through are nearly new, nothing is behind any more. */
async function goOn(
  ports: Pick<Ports, 'store' | 'now'>,
  installId: string,
  createdAt: string,
): Promise<void> {
  const nearlyNew = Date.parse(ports.now()) - Date.parse(createdAt) < CAUGHT_UP_MS;
  await changeInstall(ports, installId, (install) => {
    const { held, ...rest } = install;
    if (held === undefined) return undefined;
    return nearlyNew || isLongOver(held, ports.now())
      ? rest
      : { ...rest, held: { ...held, from: createdAt } };
  });
}
