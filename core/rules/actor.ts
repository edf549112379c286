/** The doors through which a person can act; recorded with every act. */
export type Channel = 'portal' | 'api' | 'cli' | 'email' | 'slack';

/** Who did something. A delegate acts `onBehalfOf` the person who was asked; both are recorded. */
export type Actor =
  | { kind: 'person'; personId: string; organizationId: string; onBehalfOf?: string; channel: Channel }
  | { kind: 'source'; sourceId: string; organizationId: string }
  /** Somebody without an account, who came by a personal link to a task of the organization. */
  | { kind: 'guest'; taskId: string; organizationId: string }
  /** Somebody who used a public form addressed to the organization. */
  | { kind: 'public'; organizationId: string }
  | { kind: 'system'; name: string };
