/** That something came in over a channel, kept so that the same thing has one effect (Slack delivery, mail). */
export interface Received {
  /** `<channel>#<the sender's own id of it>`. */
  id: string;
  at: string;
  /** Of the raw bytes, hex. */
  sha256: string;
  /** Of a thread in which we answered: the words that were, oldest first. */
  answered?: AnsweredWords[];
  /** May be dropped after this; longer than any sender tries again. */
  expiresAt: string;
  version: number;
}

/** Words of a mail that was answered, as hashes: with all they hold, and without their figures. */
export interface AnsweredWords {
  words: string;
  shape: string;
  at: string;
}
