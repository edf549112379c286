import type { Ports } from '../../ports.ts';

/** What it takes to do what somebody did in Slack. */
export type SlackActPorts = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random' | 'slack' | 'catalogue' | 'portalUrl'
>;
