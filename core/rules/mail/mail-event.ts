import type { Regarding } from './mail-tags.ts';

/** What became of a mail on its way to one address. */
export interface MailEvent {
  /** The mail service's own id of it: the same event told twice has the same. */
  id: string;
  /**
   * `bounced`: the address takes no mails; `complained`: its owner called one unwanted; `delayed`: not (yet) delivered, for
   * a reason that may pass; `not-sent`: the service did not even try, and the address may be sound.
   */
  kind: 'bounced' | 'complained' | 'delayed' | 'delivered' | 'not-sent';
  at: string;
  address: string;
  /** What the mail was about, as its tags say. */
  regarding: Regarding;
}
