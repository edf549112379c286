/** That something came in over a channel, kept so that the same thing has one effect (Slack delivery, mail). */
export interface Received {
  /** `<channel>#<the sender's own id of it>`. */
  id: string;
  at: string;
  /** Of the raw bytes, hex. */
  sha256: string;
  /** May be dropped after this; longer than any sender tries again. */
  expiresAt: string;
  version: number;
}
